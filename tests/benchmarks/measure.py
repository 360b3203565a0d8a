"""Runs programs and takes their times, side by side."""

import os
import statistics
import subprocess
import sys
import time


class Failed(Exception):
    pass


def seconds_of(command, stdin=None):
    """Wall time of a whole process, from start to exit."""
    begin = time.perf_counter()
    done = subprocess.run(command, stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    taken = time.perf_counter() - begin
    if done.returncode != 0:
        raise Failed(f"{command}: {done.stderr.decode(errors='replace')[-2000:]}")
    return taken


def output_of(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode != 0:
        raise Failed(f"{command}: {done.stderr.decode(errors='replace')[-2000:]}")
    return done.stdout


def peak_mib_of(command):
    """Peak resident memory. A small process of its own waits for the program: the peak of a child is never below that of
    the process it was made from."""
    waiter = ("import os, resource, subprocess, sys\n"
              "status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode\n"
              "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n"
              "sys.exit(status)\n")
    return int(output_of([sys.executable, "-S", "-c", waiter, *command])) / 1024


class Spread:
    """Median with the smallest and the largest of some measurements."""

    def __init__(self, values):
        self.values = sorted(values)
        self.median = statistics.median(values)

    def text(self, digits, unit=""):
        low, high = self.values[0], self.values[-1]
        return f"{self.median:.{digits}f}{unit} ({low:.{digits}f}–{high:.{digits}f})"


def interleaved(repeats, ours, peer):
    """Runs both in turn, @p repeats times after one round to warm up. Gives seconds of ours, of the peer, and the ratio of
    each pair."""
    ours(), peer()
    pairs = [(ours(), peer()) for _ in range(repeats)]
    return Spread([a for a, _ in pairs]), Spread([b for _, b in pairs]), Spread([b / a for a, b in pairs])


def machine():
    def first(path, key):
        with open(path, encoding="utf-8") as file:
            return next((line.split(":", 1)[1].strip() for line in file if line.startswith(key)), "unknown")

    memory = int(first("/proc/meminfo", "MemTotal").split()[0]) / 1024**2
    return f"{first('/proc/cpuinfo', 'model name')}, {os.cpu_count()} cores, {memory:.0f} GiB"
