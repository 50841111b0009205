"""The style sheet, made from the tokens and the text size.

Widgets say what they are through the dynamic property ``role``; how that looks is
said here and nowhere else.
"""

from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rls_coach.ui.theme import Tokens

_TEMPLATE = Template("""
QWidget { color: $text; }
QMainWindow, QWidget[role="page"], QWidget[role="plain"] { background: $background; }
QScrollArea { background: transparent; border: none; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 4px; }
QLabel { background: transparent; font-size: ${px16}px; }
QLabel[role="title"] { font-size: ${px30}px; font-weight: 700; }
QLabel[role="heading"] { font-size: ${px26}px; font-weight: 700; }
QLabel[role="card-title"] { font-size: ${px18}px; font-weight: 600; }
QLabel[role="section"] { font-size: ${px20}px; font-weight: 700; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="quiet"] { font-size: ${px14}px; color: $quiet; }
QLabel[role="subtitle"] { font-size: ${px16}px; color: $quiet; }
QLabel[role="kicker"] { font-size: ${px13}px; font-weight: 700; color: $primary; }
QLabel[role="badge"] { font-size: ${px14}px; font-weight: 600; background: $calm;
  color: $on_calm; border-radius: 8px; padding: 2px ${px8}px; }
QLabel[role="number"] { font-size: ${px30}px; font-weight: 700; }
QLabel[role="warning"] { color: $accent_text; font-weight: 600; }
QFrame[role="card"] { background: $raised; border: 1px solid $line;
  border-radius: 18px; }
QFrame[role="rail"] { background: $rail; }
QPushButton, QToolButton { outline: none; }
QPushButton { background: transparent; border: 2px solid $control_line;
  border-radius: 14px; color: $primary; font-size: ${px16}px; font-weight: 600;
  padding: 4px ${px18}px; min-height: ${target}px; }
QPushButton:hover { background: $calm; color: $on_calm; }
QPushButton:pressed { background: $calm; color: $on_calm; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton:focus { border-color: $accent_text; }
QPushButton:disabled { color: $disabled; border-color: $disabled_line; }
QPushButton:checked { background: $primary; color: $on_primary;
  border-color: $primary; }
QPushButton[role="primary"] { background: $primary; color: $on_primary;
  border: 2px solid $primary; padding: 4px ${px24}px; }
QPushButton[role="primary"]:focus { border: 3px solid $accent; }
QPushButton[role="primary"]:hover { background: $primary; color: $on_primary;
  border-color: $text; }
QPushButton[role="quiet"] { border-color: transparent; padding: 4px ${px12}px; }
QPushButton[role="quiet"]:focus { border-color: $accent_text; }
QPushButton[role="scale"] { background: $background; border: 2px solid $control_line;
  border-radius: 12px; color: $text; font-weight: 700; padding: 0;
  min-width: 40px; min-height: ${scale}px; }
QPushButton[role="scale"]:hover { background: $calm; }
QPushButton[role="scale"]:checked { background: $primary; color: $on_primary;
  border-color: $primary; }
QPushButton[role="scale"]:focus { border-color: $accent_text; }
QPushButton[role="tile"] { background: $background; border: 2px solid $control_line;
  border-radius: 14px; padding: 0; }
QPushButton[role="tile"]:hover { background: $calm; }
QPushButton[role="tile"]:focus { border-color: $accent_text; }
QPushButton[role="segment"] { border-radius: 12px; border-color: transparent;
  color: $text; padding: 3px ${px16}px; }
QPushButton[role="segment"]:checked { background: $calm; color: $on_calm;
  border-color: $control_line; }
QPushButton[role="segment"]:focus { border-color: $accent_text; }
QToolButton { background: transparent; border: 2px solid transparent;
  border-radius: 12px; color: $text; font-size: ${px14}px; padding: 4px;
  min-width: 32px; min-height: 32px; }
QToolButton:hover { background: $calm; }
QToolButton:focus { border-color: $accent_text; }
QToolButton[role="rail"] { font-size: ${px12}px; color: $quiet; padding: 6px 2px; }
QToolButton[role="rail"]:checked { background: $calm; color: $on_calm;
  font-weight: 700; }
QToolButton[role="rail"]:focus { border-color: $accent_text; }
QFrame[role="segments"] { border: 2px solid $line; border-radius: 14px; }
QPushButton[role="step"] { padding: 0; min-width: ${scale}px; max-width: ${scale}px;
  min-height: ${scale}px; font-size: ${px20}px; }
QLineEdit, QPlainTextEdit, QAbstractSpinBox { background: $background;
  border: 2px solid $control_line; border-radius: 10px; padding: 4px ${px10}px;
  font-size: ${px16}px; selection-background-color: $primary;
  selection-color: $on_primary; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: ${field}px; }
QLineEdit, QPlainTextEdit { placeholder-text-color: $disabled; }
QAbstractSpinBox:disabled { color: $disabled; border-color: $disabled_line; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; height: 0;
  border: none; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; min-height: 0;
  padding: 0 ${px10}px; background: transparent; }
QLineEdit:focus, QPlainTextEdit:focus,
QAbstractSpinBox:focus { border-color: $accent_text; }
QComboBox { background: $background; border: 2px solid $control_line;
  border-radius: 10px; padding: 4px ${px10}px; font-size: ${px16}px; }
QComboBox:focus { border-color: $accent_text; }
QComboBox::drop-down { border: none; width: ${px24}px; }
QComboBox::down-arrow { width: 0; height: 0;
  border-left: ${px6}px solid $background; border-right: ${px6}px solid $background;
  border-top: ${px7}px solid $text; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $control_line;
  padding: 4px; outline: none; font-size: ${px16}px; }
QComboBox QAbstractItemView::item { min-height: ${target}px; padding: 5px ${px10}px;
  border-radius: 8px; color: $text; }
QComboBox QAbstractItemView::item:selected { background: $calm; color: $on_calm; }
QMenu { background: $raised; border: 1px solid $line; padding: 6px;
  font-size: ${px16}px; }
QMenu::item { padding: 13px 24px; border-radius: 8px; color: $text; }
QMenu::item:selected { background: $calm; color: $on_calm; }
QSlider::groove:horizontal { height: 6px; border-radius: 3px; background: $line; }
QSlider::sub-page:horizontal { height: 6px; border-radius: 3px;
  background: $primary; }
QSlider::handle:horizontal { background: $primary; border: 2px solid $raised;
  width: 22px; height: 22px; margin: -10px 0; border-radius: 13px; }
QSlider:focus { border: 2px solid $accent_text; border-radius: 8px; }
QTableView { background: $raised; border: 1px solid $line; border-radius: 12px;
  gridline-color: $line; font-size: ${px14}px;
  alternate-background-color: $background; }
QTableView[role="bare"] { border: none; border-radius: 0; }
QTableView[role="bare"]::item { padding: 0 5px; }
QTableView[role="bare"]::corner { background: transparent; border: none; }
QHeaderView::section { background: $raised; color: $quiet; border: none;
  border-bottom: 1px solid $line; padding: 6px 8px; font-size: ${px14}px;
  font-weight: 600; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $control_line; border-radius: 6px;
  min-height: 40px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $control_line; border-radius: 6px;
  min-width: 40px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QFrame[role="toast"] { background: $text; border-radius: 14px; }
QFrame[role="toast"] QLabel { color: $background; }
QFrame[role="toast"] QPushButton { color: $background; border-color: $background; }
QFrame[role="toast"] QPushButton:hover { background: $quiet; color: $background; }
QFrame[role="toast"] QPushButton:focus { background: $background; color: $text; }
QToolButton[role="pause"] { background: $primary; border: 3px solid $primary;
  border-radius: 38px; padding: 0; min-width: 70px; max-width: 70px;
  min-height: 70px; max-height: 70px; }
QToolButton[role="pause"]:hover { border-color: $text; }
QToolButton[role="pause"]:focus { border-color: $accent; }
QPushButton[role="stop"] { color: $accent_text; border-color: $accent_text;
  padding: 4px ${px24}px; }
QPushButton[role="stop"]:hover { background: $accent_text; color: $background; }
QPushButton[role="stop"]:focus { border: 3px solid $text; }
QLabel[role="pill"] { background: $primary; color: $on_primary; border-radius: 16px;
  font-weight: 700; padding: 6px 24px; }
QLabel[role="cue"] { font-weight: 700; }
""")

_SIZES = (6, 7, 8, 10, 12, 13, 14, 16, 18, 20, 24, 26, 30)


def style_sheet(tokens: "Tokens", text_percent: int) -> str:
    """Return the style sheet for the whole application."""
    values: dict[str, object] = {
        name: getattr(tokens, name) for name in type(tokens).__slots__
    }
    for size in _SIZES:
        values[f"px{size}"] = round(size * text_percent / 100)
    # Borders and padding add 12 px to what min-height counts: 44 px and more.
    values["target"] = max(34, round(30 * text_percent / 100))
    values["field"] = round(32 * text_percent / 100)
    values["scale"] = max(40, round(36 * text_percent / 100))
    return _TEMPLATE.substitute(values)
