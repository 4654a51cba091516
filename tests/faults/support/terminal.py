"""Runs a program in a terminal of its own that nobody reads, until a line says to close it; then prints its exit code.

The first argument says whether it is the controlling terminal, which hangs the program up when it closes:
"own" or "foreign".
"""
import ctypes
import fcntl
import os
import pty
import signal
import subprocess
import sys
import termios

kind, *command = sys.argv[1:]
ours, theirs = pty.openpty()
end_with_parent = 1  # PR_SET_PDEATHSIG of prctl(2)


def belong():
    ctypes.CDLL(None).prctl(end_with_parent, signal.SIGKILL)
    if kind == "own":
        fcntl.ioctl(theirs, termios.TIOCSCTTY, 0)


program = subprocess.Popen(
    command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True, preexec_fn=belong
)
os.close(theirs)
print(program.pid, flush=True)
for line in sys.stdin:
    if line.strip() == "close":
        os.close(ours)
        print("closed", flush=True)
        if kind == "own":
            break
    if line.strip() == "stop":
        program.terminate()
        break
else:
    program.kill()
print(program.wait(), flush=True)
