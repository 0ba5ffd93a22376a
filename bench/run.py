"""Measures speed and memory as ratios in one run: `run.py [--json] [--write FILE]`.

Every model is measured in a process of its own, on one thread, with compilation outside the
measured time. The yardstick is timed in the same process, in turns with the engine.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from pathlib import Path
from string import Template

HERE = Path(__file__).parent
MODELS = ("family-18", "family-20", "family-22", "unconstrained-20")
TARGET = "family-22"
PLACES = ("here", "2", "local:2")
COMMANDS = ("--help", "--version", "list")
ROUNDS = 5
ONE_THREAD = dict.fromkeys(("NUMBA_NUM_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
STARTER = "import sys; from detente.cli import main; sys.exit(main())"

Row = dict[str, float]
Figures = dict[str, Row]


def main() -> None:
    """Measure, then print as a table or JSON, and fill the page if asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--write", type=Path, metavar="FILE", help="fill this page too")
    asked = parser.parse_args()
    figures = {name: ratios(measured(name)) for name in MODELS}
    starts = {command: start_up(command) for command in COMMANDS}
    further = {name: run_apart(f"{name}.py") for name in ("audits", "roles", "voting")}
    verdicts = judge(figures) | judge_further(further)
    if asked.json:
        document = {"models": figures, "start_seconds": starts, "targets": verdicts}
        print(json.dumps(document | further | {"machine": machine()}, indent=2))
        return
    filled = page(figures, starts, verdicts, further)
    print(filled)
    if asked.write:
        asked.write.write_text(filled, "utf-8")


def run_apart(script: str, *words: str) -> Row:
    """Run a measurement in a process of its own, on one thread, and read its figures."""
    words = PLACES if script == "audits.py" else words
    print(f"measuring {' '.join((script, *words))}", file=sys.stderr)
    command = [sys.executable, str(HERE / script), *words]
    done = subprocess.run(
        command, env=os.environ | ONE_THREAD, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{script} could not measure:\n{done.stderr}")
    row: Row = json.loads(done.stdout)
    return row


def judge_further(further: Figures) -> dict[str, Row]:
    """Set the figures of the audit, of roles and of power indices beside their targets."""
    row, roles, voting = further["audits"], further["roles"], further["voting"]
    variant = row["here seconds"] / row["here variants"]
    two, cluster = row["2 seconds"], row["local:2 seconds"]
    return {
        "a variant, in cold solves": {"target": 0.1, "measured": variant / row["cold_seconds"]},
        "two processes, in the time of one": {
            "target": 1 / 1.6,
            "measured": two / row["here seconds"],
        },
        "a cluster of two, in the time of two processes": {
            "target": 1.15,
            "measured": cluster / two,
        },
        "all roles, in solves": {"target": 400, "measured": roles["roles_in_solves"]},
    } | {
        f"{name}, 40 seats in the time of 20": {
            "target": 8,
            "measured": voting[f"{name}, 40 seats to 20"],
        }
        for name in ("Banzhaf", "Shapley-Shubik")
    }


def measured(name: str) -> Row:
    """Run one model's measurement in a fresh process."""
    return run_apart("measure.py", name)


def ratios(row: Row) -> Row:
    """Add what the targets speak of: yardsticks, and time and bytes a feasible state."""
    states = row["states"]
    return row | {
        "yardsticks": row["engine_seconds"] / row["yardstick_seconds"],
        "nanoseconds_a_state": row["engine_seconds"] / states * 1e9,
        "bytes_a_state": row["traced_bytes"] / states,
        "resident_bytes_a_state": row["resident_bytes"] / states,
    }


def judge(figures: Figures) -> dict[str, Row]:
    """Set the figures that have a target beside it."""
    largest, smallest = figures[TARGET], figures[MODELS[0]]
    growth = largest["nanoseconds_a_state"] / smallest["nanoseconds_a_state"]
    return {
        "yardsticks": {"target": 8, "measured": largest["yardsticks"]},
        "bytes a feasible state": {"target": 128, "measured": largest["bytes_a_state"]},
        "time a state, 22 options to 18": {"target": 2, "measured": growth},
    }


def start_up(command: str) -> float:
    """Time a command that computes nothing, from start to end of its process, best of five."""
    line = [sys.executable, "-c", STARTER, command]
    times = []
    for _ in range(ROUNDS + 1):  # the first one fills the caches
        start = time.perf_counter()
        subprocess.run(line, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return min(times)


def machine() -> dict[str, str]:
    """Describe the machine, without its name."""
    import numba
    import numpy as np

    return {
        "processor": cpu_name(),
        "cores": str(os.cpu_count()),
        "memory": f"{memory() / 2**30:.0f} GiB",
        "system": f"{platform.system()} {platform.machine()}",
        "Python": platform.python_version(),
        "NumPy": np.__version__,
        "Numba": numba.__version__,
    }


def cpu_name() -> str:
    """Read the processor's model name where the system gives it."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8").splitlines() if info.exists() else []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.processor() or platform.machine()


def memory() -> int:
    """Bytes of memory in the machine."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """Lay out a Markdown table; all columns but the first are right-aligned."""
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]

    def line(cells: tuple[str, ...]) -> str:
        padded = [cells[0].ljust(widths[0])]
        padded += [cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True)]
        return "| " + " | ".join(padded) + " |"

    rule = "|" + "-" * (widths[0] + 2) + "|"
    rule += "".join("-" * (width + 1) + ":|" for width in widths[1:])
    return "\n".join([line(head), rule, *map(line, rows)])


def model_table(figures: Figures) -> str:
    """Show one row a model."""
    head = ("model", "feasible states", "yardstick s", "settle s", "build s", "build + solve s",
            "yardsticks", "ns a state", "bytes a state", "resident bytes a state")  # fmt: skip
    return table(head, [
        (
            name,
            f"{row['states']:,.0f}",
            f"{row['yardstick_seconds']:.4f}",
            f"{row['settle_seconds']:.4f}",
            f"{row['build_seconds']:.4f}",
            f"{row['engine_seconds']:.4f}",
            f"{row['yardsticks']:.2f}",
            f"{row['nanoseconds_a_state']:.0f}",
            f"{row['bytes_a_state']:.0f}",
            f"{row['resident_bytes_a_state']:.0f}",
        )
        for name, row in figures.items()
    ])  # fmt: skip


def audit_table(row: Row) -> str:
    """Show one row a place."""
    cold = ("one cold solve", f"{row['cold_seconds']:.4f}", "1", f"{1 / row['cold_seconds']:.0f}")
    rows = [
        (
            place,
            f"{row[f'{place} seconds']:.1f}",
            f"{row[f'{place} variants']:,.0f}",
            f"{row[f'{place} variants'] / row[f'{place} seconds']:,.0f}",
        )
        for place in PLACES
    ]
    return table(("the audit", "seconds", "variants", "variants a second"), [*rows, cold])


def roles_table(row: Row) -> str:
    """Show what all roles cost, beside one solve."""
    names = {
        "roles_seconds": "all roles",
        "solve_seconds": "one solve",
        "build_and_solve_seconds": "one solve from the settled case",
    }
    rows = [(name, f"{row[key]:.5f}") for key, name in names.items()]
    return table((f"{row['states']:,.0f} states, {row['outcomes']:.0f} outcomes", "seconds"), rows)


def voting_table(row: Row) -> str:
    """Show what power indices cost on a body and on one of twice as many seats."""
    rows = [
        (name, *(f"{row[f'{name} {seats} seats, seconds'] * 1e3:.2f}" for seats in (20, 40)))
        for name in ("Banzhaf", "Shapley-Shubik")
    ]
    return table(("index", "20 seats, ms", "40 seats, ms"), rows)


def page(
    figures: Figures, starts: dict[str, float], verdicts: dict[str, Row], further: Figures
) -> str:
    """Fill the performance page."""
    template = Template((HERE / "performance.md.in").read_text("utf-8"))
    return template.substitute(
        models=model_table(figures),
        targets=table(
            ("target", "at most", "measured"),
            [
                (name, f"{row['target']:g}", f"{row['measured']:.2f}")
                for name, row in verdicts.items()
            ],
        ),
        starts=table(
            ("command", "seconds"),
            [(f"detente {command}", f"{taken:.3f}") for command, taken in starts.items()],
        ),
        audit=audit_table(further["audits"]),
        roles=roles_table(further["roles"]),
        voting=voting_table(further["voting"]),
        machine=table(("machine", ""), list(machine().items())),
    )


if __name__ == "__main__":
    main()
