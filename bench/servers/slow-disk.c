/* Makes a commit 20 ms slower while the file named by BENCH_SLOW_DISK exists. Loaded by LD_PRELOAD (slow-disk.ts). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static void wait_if_slow(void) {
  const char *flag = getenv("BENCH_SLOW_DISK");
  struct timespec duration = {0, 20 * 1000 * 1000};
  if (flag && access(flag, F_OK) == 0) nanosleep(&duration, NULL);
}

int fsync(int file) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  wait_if_slow();
  return real(file);
}

int fdatasync(int file) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  wait_if_slow();
  return real(file);
}
