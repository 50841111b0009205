"""Asks where a routine's file is, or is to be."""

import os.path
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from rls_coach.ui.routines.words import tr
from rls_coach.ui.starting_folder import starting_folder

SUFFIX = "rlscoach.json"
_MOST_SIGNS = 60


def suggested_name(name: str) -> str:
    """Return a file name for a routine, of signs that every file system takes."""
    signs = (sign if sign.isalnum() or sign in " -_()" else " " for sign in name)
    plain = " ".join("".join(signs).split())[:_MOST_SIGNS].strip()
    return f"{plain or tr('Routine')}.{SUFFIX}"


def with_ending(path: Path) -> Path:
    """Return a path that has our ending, behind any other that it has."""
    ending = f".{SUFFIX}"
    if path.name.casefold().endswith(ending):
        return path
    return path.with_name(path.name + ending)


def path_to_save(parent: QWidget, name: str) -> Path | None:
    """Ask where to save a routine of that name; none if the person does not say.

    Only a file with our ending can be replaced, so that none of another kind is lost.
    """
    suggested = suggested_name(name)
    while True:
        dialog = _dialog(parent, tr("Save to a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # It would ask about the name as it was typed, and we save under another.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.selectFile(suggested)
        chosen = _answer(dialog)
        if chosen is None:
            return None
        path = with_ending(chosen)
        if not os.path.lexists(path) or _may_replace(parent, path):
            return path
        suggested = str(path)


def path_to_open(parent: QWidget) -> Path | None:
    """Ask which file to open; none if the person does not say."""
    dialog = _dialog(parent, tr("Open from a file"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _answer(dialog)


def _dialog(parent: QWidget, title: str) -> QFileDialog:
    kind = tr("Files of RLS Coach")
    folder = starting_folder(QStandardPaths.StandardLocation.DocumentsLocation)
    return QFileDialog(parent, title, folder, f"{kind} (*.{SUFFIX})")


def _answer(dialog: QFileDialog) -> Path | None:
    is_chosen = dialog.exec() == QFileDialog.DialogCode.Accepted
    chosen = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(chosen[0]) if is_chosen and chosen else None


def _may_replace(parent: QWidget, path: Path) -> bool:
    text = tr("{name} is there already. Replace it?").format(name=path.name)
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(tr("Save to a file"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setProperty("role", "page")
    replace = box.addButton(tr("Replace"), QMessageBox.ButtonRole.AcceptRole)
    other = box.addButton(tr("Choose another name"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(other)
    box.setEscapeButton(other)
    box.exec()
    box.deleteLater()
    return box.clickedButton() is replace
