// The least that any server must do: one write for each delivery, nothing else. It forks a reader for the
// far ends of 10,000 loopback connections and writes 20,000 frames of 290 bytes a second, ten at a time.
// usage: one-write-a-frame <connections> <frames at a time> <times a second> <seconds>
// Pinned by itself: writer on core 0, reader on core 1. Prints the writer's CPU for each write.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void pin(int core) {
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(core, &set);
    if (sched_setaffinity(0, sizeof set, &set) != 0) { perror("sched_setaffinity"); exit(1); }
}

static double cpu_seconds(void) {
    struct rusage u;
    getrusage(RUSAGE_SELF, &u);
    return u.ru_utime.tv_sec + u.ru_stime.tv_sec + (u.ru_utime.tv_usec + u.ru_stime.tv_usec) / 1e6;
}

static void read_all(int port, int connections) {
    pin(1);
    int poll = epoll_create1(0);
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port),
                             .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    for (int i = 0; i < connections; i++) {
        int s = socket(AF_INET, SOCK_STREAM, 0);
        if (connect(s, (void *) &to, sizeof to) != 0) { perror("connect"); exit(1); }
        struct epoll_event e = {.events = EPOLLIN, .data.fd = s};
        epoll_ctl(poll, EPOLL_CTL_ADD, s, &e);
    }
    static char bytes[65536];
    struct epoll_event ready[256];
    for (;;) {
        int n = epoll_wait(poll, ready, 256, -1);
        for (int i = 0; i < n; i++) if (read(ready[i].data.fd, bytes, sizeof bytes) <= 0) exit(0);
    }
}

int main(int argc, char **argv) {
    if (argc != 5) { fprintf(stderr, "usage: %s connections at-a-time times-a-second seconds\n", argv[0]); return 2; }
    int connections = atoi(argv[1]), at_a_time = atoi(argv[2]), rate = atoi(argv[3]), seconds = atoi(argv[4]);
    int *sockets = calloc(connections, sizeof *sockets);
    int door = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof here;
    if (bind(door, (void *) &here, sizeof here) || listen(door, 4096)
            || getsockname(door, (void *) &here, &length)) { perror("listen"); return 1; }
    pid_t reader = fork();
    if (reader == 0) read_all(ntohs(here.sin_port), connections);
    pin(0);
    int one = 1;
    for (int i = 0; i < connections; i++) {
        sockets[i] = accept(door, NULL, NULL);
        setsockopt(sockets[i], IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    }
    static char frame[290];
    memset(frame, 'x', sizeof frame);
    long writes = 0, times = (long) rate * seconds;
    struct timespec due;
    clock_gettime(CLOCK_MONOTONIC, &due);
    double before = cpu_seconds();
    for (long t = 0; t < times; t++) {
        int room = rand() % (connections / at_a_time);
        for (int i = 0; i < at_a_time; i++, writes++)
            if (write(sockets[room + i * (connections / at_a_time)], frame, sizeof frame) < 0) { perror("write"); return 1; }
        due.tv_nsec += 1000000000L / rate;
        if (due.tv_nsec >= 1000000000L) { due.tv_nsec -= 1000000000L; due.tv_sec++; }
        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &due, NULL);
    }
    printf("%ld writes, %.2f us of CPU each\n", writes, (cpu_seconds() - before) * 1e6 / writes);
    for (int i = 0; i < connections; i++) close(sockets[i]);
    waitpid(reader, NULL, 0);
}
