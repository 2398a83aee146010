// The lessons' server, made a broadcast: what arrives goes to everybody in the room, the sender
// included. It keeps nothing. usage: node ws-server.js <port>, then ws://127.0.0.1:<port>/?room=7
import { WebSocketServer } from 'ws';

const rooms = new Map();
const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.argv[2]), backlog: 4096 });

server.on('connection', (socket, request) => {
  const name = new URL(request.url, 'http://localhost').searchParams.get('room') ?? 'lobby';
  if (!rooms.has(name)) rooms.set(name, new Set());
  const room = rooms.get(name);
  room.add(socket);
  socket.on('message', (data, isBinary) => {
    for (const member of room) {
      if (member.readyState === member.OPEN) member.send(data, { binary: isBinary });
    }
  });
  socket.on('close', () => room.delete(socket));
  socket.on('error', () => room.delete(socket));
});
