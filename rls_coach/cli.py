"""The command line: opens the window, or does a job without one.

Qt is imported only by the jobs that show something.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from rls_coach import __version__
from rls_coach.exit_status import EXIT_DATA, EXIT_ERROR, EXIT_IN_USE

if TYPE_CHECKING:
    import argparse

    from rls_coach.core.trouble import WorldError


_NO_SCREEN = """\
RLS Coach needs a screen, and none can be reached (see DISPLAY, WAYLAND_DISPLAY).
Start it from a desktop session. To see it without a screen: rls-coach demo --out DIR
"""

_TIMELINE = "print the steps of a routine or an exercise with their times"


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line asks; return the exit status."""
    arguments = sys.argv[1:] if arguments is None else arguments
    from rls_coach.core.trouble import WorldError

    try:
        # The usual start has nothing to parse, and is answered the sooner for it.
        return _do(_parse(arguments)) if arguments else _open_window(None)
    except WorldError as error:
        print(f"rls-coach: {error}", file=sys.stderr)
        return EXIT_ERROR
    except BrokenPipeError:
        # The reader went away, as `head` does; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_ERROR


def _do(options: "argparse.Namespace") -> int:
    if options.command == "timeline":
        from rls_coach.cli_timeline import print_timeline

        return print_timeline(options, _data_dir(options.data_dir))
    if options.command == "demo":
        from rls_coach.demo.tour import options_from, run_demo

        return run_demo(
            options_from(options.out, options.size, options.theme, options.text)
        )
    return _open_window(options.data_dir)


def _parse(arguments: list[str]) -> "argparse.Namespace":
    import argparse

    parser = argparse.ArgumentParser(
        prog="rls-coach",
        description="Guided leg stretches and a private leg diary.",
        epilog="Without a command the window opens.",
    )
    parser.add_argument(
        "--version", action="version", version=f"RLS Coach {__version__}"
    )
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="where the history is kept"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_timeline(commands.add_parser("timeline", help=_TIMELINE))
    demo = commands.add_parser(
        "demo", help="play a whole session at high speed and take screenshots"
    )
    demo.add_argument("--out", type=Path, required=True, metavar="DIR")
    demo.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    demo.add_argument("--size", default="1280x800", metavar="WIDTHxHEIGHT")
    demo.add_argument("--text", type=int, default=100, metavar="PERCENT")
    return parser.parse_args(arguments)


def _add_timeline(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument(
        "what",
        nargs="?",
        default="four_stretches",
        metavar="WHAT",
        help="id of a routine or an exercise (default: four_stretches)",
    )
    parser.add_argument(
        "--amount",
        choices=("least", "usual", "most"),
        default="usual",
        help="how many repetitions or minutes (default: usual)",
    )
    parser.add_argument(
        "--version", default="", metavar="ID", help="an easier or harder version"
    )
    leg = parser.add_mutually_exclusive_group()
    for side in ("left", "right"):
        leg.add_argument(
            f"--{side}",
            dest="leg",
            action="store_const",
            const=f"{side} only",
            help=f"the {side} leg alone",
        )
    parser.add_argument("--json", action="store_true", help="as one JSON list")


def _open_window(data_dir: Path | None) -> int:
    from rls_coach.core.trouble import WorldError
    from rls_coach.data_folder import FolderBusyError
    from rls_coach.desktop.screen import has_screen

    if not has_screen():
        print(_NO_SCREEN, file=sys.stderr, end="")
        return EXIT_ERROR
    data_dir = _data_dir(data_dir)
    from rls_coach.launch import run

    try:
        return run(data_dir, lambda: _address(data_dir))
    except FolderBusyError as error:
        return _raise_first_window(data_dir, error)
    except WorldError as error:
        from rls_coach.history_port import DamagedError

        _show_trouble(error)
        return EXIT_DATA if isinstance(error, DamagedError) else EXIT_ERROR


def _raise_first_window(data_dir: Path, error: "WorldError") -> int:
    from rls_coach.desktop.raise_client import raise_first_window

    print(f"rls-coach: {error.what}", file=sys.stderr)
    is_raised = raise_first_window(_address(data_dir))
    advice = "Its window was brought to the front." if is_raised else error.advice
    print(f"rls-coach: {advice}", file=sys.stderr)
    return EXIT_IN_USE


def _show_trouble(error: "WorldError") -> None:
    from rls_coach.app import run_without_saving, show_trouble

    print(f"rls-coach: {error}", file=sys.stderr)
    if show_trouble(error, can_go_on=True):
        run_without_saving()


def _data_dir(chosen: Path | None) -> Path:
    if chosen is None:
        from platformdirs import user_data_path

        chosen = user_data_path("rls-coach", appauthor=False)
    return chosen.expanduser().absolute()


def _address(data_dir: Path) -> Path:
    """Return where the window that owns a data folder listens."""
    import warnings

    from platformdirs import user_runtime_path

    from rls_coach.desktop.raise_client import socket_address

    with warnings.catch_warnings():
        # Without a runtime folder of the session's, platformdirs warns and takes the
        # folder for temporary files; the socket is for its owner alone either way.
        warnings.simplefilter("ignore")
        runtime_dir = user_runtime_path("rls-coach", appauthor=False)
    return socket_address(data_dir, runtime_dir)
