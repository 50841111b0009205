"""The editor of an own exercise, open on a new one."""

import pytest
from pytestqt.qtbot import QtBot

from rls_coach.ui.own_exercise.editor import OwnExerciseEditor
from rls_coach.ui.parts import Parts
from tests.ui.hands import settle


@pytest.fixture
def editor(qtbot: QtBot, parts: Parts) -> OwnExerciseEditor:
    editor = OwnExerciseEditor(parts)
    qtbot.addWidget(editor)
    editor.resize(1184, 800)
    editor.show()
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    editor.start_new()
    settle()
    return editor


@pytest.fixture
def saved(editor: OwnExerciseEditor) -> list[str]:
    saved: list[str] = []
    editor.saved.connect(saved.append)
    return saved


@pytest.fixture
def closed(editor: OwnExerciseEditor) -> list[bool]:
    closed: list[bool] = []
    editor.closed.connect(lambda: closed.append(True))
    return closed
