// A room of Socket.IO as its documentation shows it. It keeps nothing.
// usage: node socket-io-server.js <port>, then /socket.io/?EIO=4&transport=websocket&room=7
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false });

io.on('connection', (socket) => {
  const room = socket.handshake.query.room ?? 'lobby';
  socket.join(room);
  socket.on('message', (message) => io.to(room).emit('message', message));
});

http.listen({ host: '127.0.0.1', port: Number(process.argv[2]), backlog: 4096 });
