#!/usr/bin/env python3
"""Measures exlint against libyaml alone and against an empty command, exports against YAML, growth, and hostile input.

    bench.py --bin FOLDER             all requirements; exit status 1 when one is missed
    bench.py --bin FOLDER --exports   only the exports against the YAML of the same objects
    bench.py --bin FOLDER --smoke     a small file, few runs, generous limits: does everything work?
    bench.py --bin FOLDER --growth    only input that doubles in one dimension
    bench.py --bin FOLDER --hostile   only the hostile input
    bench.py --bin FOLDER --planet    300,000 servers in files of 20 MB: needs 1 GB of disk and 4 GB of memory for some minutes

FOLDER holds the release builds of exlint and EmptyCommand. Needs a C compiler and libyaml's header; `make bench` sees
to all of that. Close other programs: two processes that fight for a core make every ratio worse.
"""

import argparse
import json
import math
import multiprocessing
import os
import re
import shlex
import signal
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass

sys.dont_write_bytecode = True  # no __pycache__ beside the sources

import exports  # noqa: E402
import fleet  # noqa: E402
import growth  # noqa: E402
import hostile  # noqa: E402
import settings  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
ONE_SERVER = os.path.join(HERE, os.pardir, "examples", "exchange-2019-deviates.yaml")
RSS_UNIT = 1 if sys.platform == "darwin" else 1024  # ru_maxrss: bytes there, KiB here
KILL_AFTER = 60.0
PLANET_TIME_RATIO = 2.0  # to libyaml alone over the same files on one core, divided by two
PLANET_MEMORY_RATIO = 3.0
MIB = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """What is required, and how often it is measured."""

    servers: int
    pairs: int
    startup_pairs: int
    time_ratio: float
    memory_ratio: float
    startup_ratio: float
    hostile_seconds: float
    export_size: int
    export_ratio: float
    fleet_servers: int
    growth_divisor: int
    growth_runs: int
    growth_ratio: float
    faulty_ratio: float  # to the same file without faults; of a short one, the thousand that are told cost most
    growth_memory: int


FULL = Limits(settings.SERVER_COUNT, 9, 40, 1.5, 10, 2, 3, 20_000_000, 1, fleet.SERVER_COUNT, 1, 7, 2.3, 3, 40 * MIB)
SMOKE = Limits(settings.SERVER_COUNT // 10, 3, 5, 15, 40, 10, 9, 2_000_000, 5, fleet.SERVER_COUNT // 10, 4, 3, 4, 12, 80 * MIB)


@dataclass(frozen=True)
class Run:
    """One finished process. A negative status is the signal that ended it."""

    status: int
    seconds: float
    peak: int
    user_seconds: float


def run(command, stdout=os.devnull, stderr=os.devnull, kill_after=KILL_AFTER):
    """Runs a command to its end; one that takes much too long is killed.

    posix_spawn and wait4, because they cost the least time around what is measured.
    """
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, stdout, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
        (os.POSIX_SPAWN_OPEN, 2, stderr, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
    ]
    started = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    killer = threading.Timer(kill_after, os.kill, (process, signal.SIGKILL))
    killer.daemon = True
    killer.start()
    _, wait_status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - started
    killer.cancel()
    return Run(os.waitstatus_to_exitcode(wait_status), seconds, usage.ru_maxrss * RSS_UNIT, usage.ru_utime)


class Table:
    """What was measured and what is required, printed line by line."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def heading(self, *columns):
        print("\n" + self.line(*columns), flush=True)

    def row(self, is_met, *columns):
        if is_met:
            self.passed += 1
        else:
            self.failed += 1
        print(self.line(*columns, "ok" if is_met else "NOT OK"), flush=True)

    def ratio(self, what, measured, required, detail):
        is_met = math.isfinite(measured) and 0 < measured <= required
        self.row(is_met, what, f"{measured:.2f}", f"<= {required:g}", detail)

    @staticmethod
    def line(first, *others):
        return f"{first:<22}" + "".join(f"{column:<15}" for column in others[:2]) + "  ".join(
            f"{column:<28}" if index == 0 else str(column) for index, column in enumerate(others[2:]))


def interleaved(first, second, pairs):
    """Pairs of runs of two commands, in alternating order, after one unmeasured run of each."""
    run(first)
    run(second)
    for index in range(pairs):
        if index % 2 == 0:
            one = run(first)
            other = run(second)
        else:
            other = run(second)
            one = run(first)
        yield one, other


def compile_loop(folder):
    """The C loop over libyaml, built by the system's compiler."""
    flags = ["-lyaml"]
    try:
        answer = subprocess.run(
            ["pkg-config", "--cflags", "--libs", "yaml-0.1"], capture_output=True, text=True, check=True)
        flags = shlex.split(answer.stdout)
    except (OSError, subprocess.CalledProcessError):
        pass  # no pkg-config: libyaml is then where the compiler looks anyway
    program = os.path.join(folder, "libyaml-loop")
    subprocess.run(["cc", "-O2", "-o", program, os.path.join(HERE, "libyaml-loop.c"), *flags], check=True)
    return program


def write_pieces(folder, name, pieces):
    """Writes a large settings file."""
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        for piece in pieces:
            file.write(piece)
    return path


def measure_large_file(table, exlint, loop, path, limits, what):
    """Time against libyaml alone, and peak memory, on a large file."""
    size = os.path.getsize(path)
    if run([loop, path]).status != 0:
        raise SystemExit("the C loop cannot parse the settings file of the bench")
    command = [exlint, "--format", "json", path]
    pairs = list(interleaved([loop, path], command, limits.pairs))

    print(f"{size / 1e6:.1f} MB, {what}, {limits.pairs} pairs")
    statuses = {ours.status for _, ours in pairs}
    table.row(statuses == {1}, "exit status", ", ".join(map(str, sorted(statuses))), "1", "")
    floor = statistics.median(libyaml.seconds for libyaml, _ in pairs)
    ours = statistics.median(ours.seconds for _, ours in pairs)
    table.ratio(
        "time / libyaml", statistics.median(ours.seconds / libyaml.seconds for libyaml, ours in pairs),
        limits.time_ratio, f"{ours:.3f} s / {floor:.3f} s")
    peak = max(ours.peak for _, ours in pairs)
    table.ratio("memory / file size", peak / size, limits.memory_ratio, f"{peak / MIB:.0f} MiB")


def measure_large_files(table, exlint, loop, folder, limits):
    """The file with many connectors on each server, and the one with many servers."""
    connectors = write_pieces(folder, "settings.yaml", settings.settings(limits.servers))
    measure_large_file(
        table, exlint, loop, connectors, limits,
        f"{limits.servers * settings.CONNECTORS_PER_SERVER} receive connectors, about 1 % deviates")
    measure_faulty_file(table, exlint, connectors, folder, limits)
    servers = write_pieces(folder, "fleet.yaml", fleet.settings(range(limits.fleet_servers)))
    measure_large_file(table, exlint, loop, servers, limits, f"{limits.fleet_servers} servers, one in seven deviates")
    expected = -(-limits.fleet_servers // fleet.SERVERS_PER_DEVIATION) * fleet.FINDINGS_PER_DEVIATION
    found = sum(finding_counts(exlint, servers, folder).values())
    table.row(found == expected, "findings", str(found), str(expected), "")


def measure_faulty_file(table, exlint, sound, folder, limits):
    """The file with a fault in nearly every line against the sound one: what findings cost."""
    faulty = write_pieces(folder, "faulty.yaml", settings.faulty(settings.settings(limits.servers)))
    size = os.path.getsize(faulty)
    pairs = list(interleaved([exlint, "--format", "json", sound], [exlint, "--format", "json", faulty], limits.pairs))
    print(f"{size / 1e6:.1f} MB, a fault in nearly every line, {limits.pairs} pairs")
    table.ratio(
        "time / sound", statistics.median(ours.seconds / reference.seconds for reference, ours in pairs),
        limits.faulty_ratio, f"{statistics.median(ours.seconds for _, ours in pairs):.3f} s")
    peak = max(ours.peak for _, ours in pairs)
    table.ratio("memory / file size", peak / size, limits.memory_ratio, f"{peak / MIB:.0f} MiB")


def measure_planet(table, exlint, loop, folder):
    """Time and memory on a thousand megabytes of settings in files of twenty, written here and deleted at once."""
    table.heading("planet", "measured", "required", "", "")
    place = os.path.join(folder, "planet")
    os.makedirs(place)
    paths = []
    for first in range(0, fleet.PLANET_COUNT, fleet.SERVER_COUNT):
        servers = range(first, min(first + fleet.SERVER_COUNT, fleet.PLANET_COUNT))
        paths.append(write_pieces(place, f"{first:06d}.yaml", fleet.settings(servers)))
    size = sum(map(os.path.getsize, paths))
    floor = sum(run([loop, path]).seconds for path in paths) / 2
    ours = run([exlint, "--format", "json", place], kill_after=20 * KILL_AFTER)
    table.row(ours.status == 1, "exit status", str(ours.status), "1", f"{size / 1e6:.0f} MB")
    table.ratio("time / libyaml", ours.seconds / floor, PLANET_TIME_RATIO, f"{ours.seconds:.1f} s / {floor:.1f} s")
    table.ratio("memory / file size", ours.peak / size, PLANET_MEMORY_RATIO, f"{ours.peak / MIB:.0f} MiB")
    shutil.rmtree(place)


def measure_growth(table, exlint, folder, limits):
    """Input that doubles in one dimension at a time: the processor time that it takes, and peak memory."""
    table.heading("twice as much of", "measured", "required", "", "")
    for name in growth.DIMENSIONS:
        # By another process: what this one has held would be taken for memory of the programs that it starts.
        with multiprocessing.get_context("spawn").Pool(1) as writer:
            sizes = writer.apply(growth.write, (name, folder, limits.growth_divisor))
        runs = [[run([exlint, "--format", "json", place]) for _ in range(limits.growth_runs)] for place, _ in sizes]
        seconds = [min(one.user_seconds for one in same) for same in runs]
        is_sound = all(one.status in (0, 1) for same in runs for one in same)
        table.ratio(
            name, seconds[1] / seconds[0] if is_sound else math.nan, limits.growth_ratio,
            f"{seconds[1]:.3f} s / {seconds[0]:.3f} s" if is_sound else "unexpected exit status")
        peak, size = max(one.peak for one in runs[1]), sizes[1][1]
        limit = growth.MEMORY_RATIO * size + limits.growth_memory
        table.row(peak <= limit, "  memory", f"{peak / MIB:.0f} MiB", f"<= {limit / MIB:.0f}", f"{size / 1e6:.1f} MB")
        for place, _ in sizes:
            shutil.rmtree(place)


def measure_startup(table, exlint, empty, limits):
    """The whole run over one server against a command that does nothing."""
    pairs = list(interleaved([empty, ONE_SERVER], [exlint, ONE_SERVER], limits.startup_pairs))
    nothing = statistics.median(nothing.seconds for nothing, _ in pairs)
    ours = statistics.median(ours.seconds for _, ours in pairs)
    is_sound = all(nothing.status == 0 and ours.status == 1 for nothing, ours in pairs)
    table.ratio(
        "one server / empty", ours / nothing if is_sound else math.nan, limits.startup_ratio,
        f"{ours * 1000:.1f} ms / {nothing * 1000:.1f} ms" if is_sound else "unexpected exit status")


def finding_counts(exlint, path, folder):
    """How often each rule found something in a file; counted by another process, for the same reason as above."""
    with multiprocessing.get_context("spawn").Pool(1) as reader:
        return reader.apply(count_findings, (exlint, path, folder))


def count_findings(exlint, path, folder):
    output = os.path.join(folder, "report.json")
    run([exlint, "--format", "json", "--max-findings", "0", path], output)
    with open(output, encoding="utf-8") as file:
        rules = [finding["rule"] for finding in json.load(file)["findings"]]
    return {rule: rules.count(rule) for rule in set(rules)}


def measure_exports(table, exlint, folder, limits):
    """Every export format against the YAML of the same objects: time, peak memory, and whether both tell the same."""
    table.heading("export", "measured", "required", "", "")
    for name in exports.FORMATS:
        export, counterpart = exports.write(name, folder, limits.export_size)
        size = os.path.getsize(export)
        counts = [finding_counts(exlint, path, folder) for path in (export, counterpart)]
        table.row(
            counts[0] == counts[1] and counts[0] != {}, name, f"{sum(counts[0].values())} findings",
            f"{sum(counts[1].values())}", f"{size / 1e6:.1f} MB, YAML {os.path.getsize(counterpart) / 1e6:.1f} MB")
        pairs = list(interleaved(
            [exlint, "--format", "json", counterpart], [exlint, "--format", "json", export], limits.pairs))
        ours = statistics.median(ours.seconds for _, ours in pairs)
        yaml = statistics.median(yaml.seconds for yaml, _ in pairs)
        table.ratio(
            "  time / YAML", statistics.median(ours.seconds / yaml.seconds for yaml, ours in pairs),
            limits.export_ratio, f"{ours:.3f} s / {yaml:.3f} s")
        peak = max(ours.peak for _, ours in pairs)
        table.ratio("  memory / file size", peak / size, limits.memory_ratio, f"{peak / MIB:.0f} MiB")
        os.remove(export)
        os.remove(counterpart)


def complaints(result, path, output, seconds_limit):
    """What is wrong with how exlint took a hostile file."""
    size = os.path.getsize(path) if os.path.isfile(path) else 0
    name = os.path.basename(path)
    if result.status < 0:
        yield f"signal {-result.status}"
    elif result.status not in (1, 2):
        yield f"exit status {result.status}"
    if result.seconds > seconds_limit:
        yield "too slow"
    if result.peak > max(10 * size, hostile.MINIMUM_MEMORY):
        yield "too much memory"
    if len(output) > hostile.OUTPUT_LIMIT:
        yield f"{len(output)} bytes of output"
    if name.encode() not in output:
        yield "does not name the file"
    elif result.status == 1 and not re.search(re.escape(name).encode() + rb":[1-9][0-9]*", output):
        yield "names no line"
    if re.search(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]", output):
        yield "control characters in the output"


def measure_hostile(table, exlint, loop, folder, seconds_limit):
    """Every hostile file, one run each; what hurts libyaml alone would tell nothing of exlint."""
    table.heading("hostile input", "status", "time", "memory")
    for name, path in hostile.write_cases(folder):
        stdout, stderr = os.path.join(folder, "stdout"), os.path.join(folder, "stderr")
        result = run([exlint, path], stdout, stderr)
        output = b""
        for stream in (stdout, stderr):
            with open(stream, "rb") as file:
                output += file.read(2 * hostile.OUTPUT_LIMIT)
        found = list(complaints(result, path, output, seconds_limit))
        if run([loop, path]).seconds > seconds_limit:
            found.append("too slow for libyaml alone")
        table.row(
            not found, name, str(result.status), f"{result.seconds:.3f} s",
            f"{result.peak / MIB:.0f} MiB" + "".join(f", {complaint}" for complaint in found))


def main():
    parser = argparse.ArgumentParser(description="Measures exlint; see the top of this file.")
    parser.add_argument("--bin", required=True, help="the folder with the release builds")
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--smoke", action="store_true", help="a small file, few runs, generous limits")
    mode.add_argument("--exports", action="store_true", help="only the exports")
    mode.add_argument("--growth", action="store_true", help="only input that doubles in one dimension")
    mode.add_argument("--hostile", action="store_true", help="only the hostile input")
    mode.add_argument("--planet", action="store_true", help="300,000 servers, which nothing else measures")
    arguments = parser.parse_args()
    exlint = os.path.join(arguments.bin, "exlint")
    empty = os.path.join(arguments.bin, "EmptyCommand")
    limits = SMOKE if arguments.smoke else FULL

    table = Table()
    with tempfile.TemporaryDirectory(prefix="exlint-bench-") as folder:
        loop = compile_loop(folder)
        is_whole = not (arguments.exports or arguments.growth or arguments.hostile or arguments.planet)
        if is_whole:
            table.heading("requirement", "measured", "required", "", "")
            measure_large_files(table, exlint, loop, folder, limits)
            measure_startup(table, exlint, empty, limits)
        if is_whole or arguments.exports:
            measure_exports(table, exlint, folder, limits)
        if is_whole or arguments.growth:
            measure_growth(table, exlint, folder, limits)
        if arguments.planet:
            measure_planet(table, exlint, loop, folder)
        if is_whole or arguments.hostile:
            measure_hostile(table, exlint, loop, folder, limits.hostile_seconds)
    print(f"\n{table.passed} passed, {table.failed} failed")
    return 1 if table.failed else 0


if __name__ == "__main__":
    sys.exit(main())
