"""Makes a checkout ready to run: system libraries, ``.venv``, pinned packages.

``make run`` and ``make test`` call this with ``run`` or ``dev``. It uses the standard
library only, and Python 3.8 can still read it, so that an old Python gets a plain
message instead of a syntax error.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "rls-coach-setup.json"
REQUIREMENTS = {
    "run": ROOT / "packaging" / "requirements.txt",
    "dev": ROOT / "packaging" / "requirements-dev.txt",
}
LIBRARIES = ROOT / "packaging" / "system-libraries.txt"
QT_CHECK = """
import ctypes, pathlib, sys
import PySide6.QtMultimedia, PySide6.QtSvg, PySide6.QtWidgets
if sys.platform == "linux":
    plugins = pathlib.Path(PySide6.__file__).parent / "Qt" / "plugins"
    ctypes.CDLL(str(plugins / "platforms" / "libqxcb.so"))
"""


class SetupError(Exception):
    """What is in the way, in words for the person who typed ``make``."""


def main(arguments: list[str]) -> int:
    """Set the checkout up and return the exit status."""
    if arguments not in (["run"], ["dev"]):
        print("usage: python3 packaging/bootstrap.py run|dev", file=sys.stderr)
        return 2
    if sys.version_info < OLDEST_PYTHON:
        return start_again_with_a_newer_python(arguments)
    try:
        provide_system_packages()
        if not is_finished(arguments[0]):
            fill_venv(arguments[0])
    except SetupError as problem:
        print(f"\n{problem}\n", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The next `make` starts the set-up afresh.", file=sys.stderr)
        return 130
    return 0


def start_again_with_a_newer_python(arguments: list[str]) -> int:
    """Run this file with a newer Python, if the machine has one."""
    for name in ("python3.13", "python3.12", "python3.11", "python3.14"):
        found = shutil.which(name)
        if found and is_new_enough(found):
            return subprocess.call([found, __file__, *arguments])
    this = f"{sys.version_info[0]}.{sys.version_info[1]}"
    print(
        f"Python 3.11 or newer is needed. This is Python {this}.\n"
        "Debian 12 and Ubuntu 24.04 bring it with: sudo apt-get install python3\n"
        "Other systems: www.python.org/downloads. Then say which one to use:\n"
        "    make run PYTHON=python3.12",
        file=sys.stderr,
    )
    return 1


def is_new_enough(python: str | Path) -> bool:
    """Whether this Python starts, is new enough and, in a venv, has pip."""
    needs = "sys, pip" if python == VENV_PYTHON else "sys"
    check = f"import {needs}; sys.exit(sys.version_info < {OLDEST_PYTHON})"
    try:
        return run_quietly([str(python), "-c", check]).returncode == 0
    except OSError:
        return False


def run_quietly(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a command and keep what it says."""
    return subprocess.run(
        command,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )


def provide_system_packages() -> None:
    """Install what Qt and venv need from the system, or say what to type."""
    missing = missing_packages()
    if not missing:
        return
    names = " ".join(sorted(missing))
    if shutil.which("apt-get") is None:
        raise SetupError(
            "Some parts of the system that RLS Coach needs are missing. Install\n"
            "these with your system's package manager, then type the same again:\n"
            f"    {' '.join(sorted(missing.values()))}"
        )
    install_with_apt(sorted(missing))
    importlib.invalidate_caches()
    if missing_packages():
        raise SetupError(f"Installed, but still not usable: {names}")


def missing_packages() -> dict[str, str]:
    """Return Debian's name and the plain name of everything that is missing."""
    missing = {}
    if not is_new_enough(VENV_PYTHON) and not importlib.util.find_spec("ensurepip"):
        version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
        missing[f"{version}-venv"] = "ensurepip (for Python's venv)"
    if sys.platform == "linux":
        for line in LIBRARIES.read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                continue
            library, package = line.split()
            try:
                ctypes.CDLL(library)
            except OSError:
                missing[package] = library
    return missing


def install_with_apt(packages: list[str]) -> None:
    """Install packages as root or through a sudo that asks no password."""
    has_lists = any(Path("/var/lib/apt/lists").glob("*_Packages*"))
    become_root: list[str] | None = ["sudo", "-n"] if shutil.which("sudo") else None
    if os.geteuid() == 0:
        become_root = []
    elif become_root and run_quietly([*become_root, "true"]).returncode != 0:
        become_root = None
    if become_root is None:
        update = "" if has_lists else "sudo apt-get update && "
        raise SetupError(
            "Some parts of the system that RLS Coach needs are missing, and only an\n"
            "administrator may install them. Type this line (without the word sudo if\n"
            "you are root), then type the same `make` again:\n\n"
            f"{update}sudo apt-get install -y {' '.join(packages)}"
        )
    print(f"Installing from the system: {' '.join(packages)}")
    print("This may take a minute or two.", flush=True)
    apt = [*become_root, "env", "DEBIAN_FRONTEND=noninteractive"]
    apt += ["apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=400"]
    install = [*apt, "install", "--no-install-recommends", *packages]
    if has_lists and run_quietly(install).returncode == 0:
        return
    update_result = run_quietly([*apt, "update"])
    install_result = run_quietly(install)
    if install_result.returncode != 0:
        raise SetupError(
            f"{update_result.stdout}\n{install_result.stdout}\n"
            "The system's packages could not be installed; the reason is above."
        )


def is_finished(kind: str) -> bool:
    """Whether an earlier run did all this, and nothing has changed since."""
    stamp = read_stamp() or {}
    done = stamp.get("dev") == digest("dev") or stamp.get(kind) == digest(kind)
    return done and stamp.get("folder") == str(ROOT) and is_new_enough(VENV_PYTHON)


def read_stamp() -> dict[str, str] | None:
    """Return what was done: an empty dict if it was cut short, None if unknown."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def digest(kind: str) -> str:
    """Return a fingerprint of the files that say what is installed."""
    parts = (REQUIREMENTS[kind], ROOT / "pyproject.toml")
    return hashlib.sha256(b"\0".join(part.read_bytes() for part in parts)).hexdigest()


def fill_venv(kind: str) -> None:
    """Make ``.venv`` if need be, and install the pinned packages and the project."""
    stamp = read_stamp()
    is_moved_or_cut_short = stamp is not None and stamp.get("folder") != str(ROOT)
    if is_moved_or_cut_short or not is_new_enough(VENV_PYTHON):
        make_venv()
    STAMP.write_text("{}", encoding="utf-8")
    print("Installing the pinned Python packages into .venv.")
    print("The first time this downloads about 300 MB.", flush=True)
    # Never build from source: that needs compilers, and a wheel exists for each.
    pip_install("--require-hashes", "--only-binary=:all:", "-r", REQUIREMENTS[kind])
    pip_install("--no-deps", "--no-build-isolation", "--editable", ROOT)
    check = run_quietly([str(VENV_PYTHON), "-c", QT_CHECK])
    if check.returncode != 0:
        raise SetupError(f"{check.stdout}\nQt does not start; the reason is above.")
    done = {"folder": str(ROOT), kind: digest(kind)}
    STAMP.write_text(json.dumps(done), encoding="utf-8")


def make_venv() -> None:
    """Make ``.venv`` anew."""
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    elif VENV.exists():
        shutil.rmtree(VENV)
    VENV.mkdir()
    # Before anything else, so that a run cut short here is not taken for a whole one.
    STAMP.write_text("{}", encoding="utf-8")
    print("Making .venv.", flush=True)
    made = run_quietly([sys.executable, "-m", "venv", str(VENV)])
    if made.returncode != 0:
        raise SetupError(f"{made.stdout}\n.venv could not be made, as said above.")


def pip_install(*arguments: str | Path) -> None:
    """Run pip in ``.venv``, and once more if it fails: downloads do break off."""
    command = [str(VENV_PYTHON), "-m", "pip", "--disable-pip-version-check"]
    command += ["--no-input", "install", *map(str, arguments)]
    if subprocess.call(command, stdin=subprocess.DEVNULL) == 0:
        return
    print("\nThat did not work. Trying once more.\n", flush=True)
    time.sleep(3)
    if subprocess.call(command, stdin=subprocess.DEVNULL) != 0:
        raise SetupError(
            "The Python packages could not be installed; the reason is above. Is the\n"
            "internet within reach? Linux must be as new as Debian 12 or Ubuntu 22.04."
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
