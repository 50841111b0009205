"""The picture: none, a drawn figure, or a file of the person's own."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from rls_coach.core.own_exercise import OwnExerciseForm
from rls_coach.core.trouble import WorldError
from rls_coach.figure.artwork import Artwork
from rls_coach.figure.illustration import Illustration
from rls_coach.ui.own_exercise.drawings import Drawing, DrawingList, drawings_of
from rls_coach.ui.own_exercise.spot import Spot
from rls_coach.ui.own_exercise.undo_line import UndoLine
from rls_coach.ui.own_exercise.words import tr
from rls_coach.ui.ports import Collection
from rls_coach.ui.starting_folder import starting_folder
from rls_coach.ui.theme import Theme
from rls_coach.ui.widgets.announce import announce
from rls_coach.ui.widgets.basics import Button, Card, Label
from rls_coach.ui.widgets.figure_view import FigureView
from rls_coach.ui.widgets.flow import FlowLayout
from rls_coach.ui.widgets.in_sight import bring_in_sight

_STILL_PX = 112


class PictureCard(Card):
    """Asks for a picture.

    Signals:
        changed(): Another picture was chosen, or none.
        moves_wanted(Drawing): The moves of this drawing's exercise are wanted too.
    """

    changed = Signal()
    moves_wanted = Signal(object)

    def __init__(self, theme: Theme, collection: Collection) -> None:
        super().__init__(margin=24, spacing=12)
        self._collection = collection
        self._drawings: tuple[Drawing, ...] = ()
        self._picture = ""
        self._artwork: Artwork | None = None
        self._still = FigureView(theme, least=_STILL_PX)
        self._still.setFixedSize(_STILL_PX, _STILL_PX)
        self._name = Label("", "strong", wraps=True)
        self._note = Label("", "quiet", wraps=True)
        self.choose_button = Button(tr("Choose a drawing"))
        self.file_button = Button(tr("Use a picture file"))
        self.none_button = Button(tr("No picture"), "quiet")
        self.moves_button = Button(tr("Use its steps too"))
        self.drawings = DrawingList(theme, collection.artwork)
        self._undo_line = UndoLine()
        self._lay_out(theme)
        self.choose_button.clicked.connect(self._on_choose_clicked)
        self.file_button.clicked.connect(self._on_file_clicked)
        self.none_button.clicked.connect(lambda: self.choose(""))
        self.moves_button.clicked.connect(self._on_moves_clicked)
        self.drawings.chosen.connect(self.choose)
        self.drawings.settled.connect(self._on_settled)

    @property
    def picture(self) -> str:
        """The name of the picture; empty for none."""
        return self._picture

    @property
    def artwork(self) -> Artwork | None:
        """The picture itself, if there is one that can be shown."""
        return self._artwork

    def show_form(self, form: OwnExerciseForm) -> None:
        """Show what is filled in."""
        self._drawings = drawings_of(self._collection.library)
        self._show_drawings(is_open=False)
        self.choose(form.picture)

    def show_moves(self, form: OwnExerciseForm) -> None:
        """Say whether the figure can follow the moves that are filled in."""
        drawing = self._artwork
        text, follows = "", False
        if isinstance(drawing, Illustration):
            names = {move.name for move in form.moves}
            follows = names <= set(drawing.moves)
            text = tr("The figure stands still: the drawing has other steps.")
            if follows:
                text = tr("The figure follows your steps.")
            elif names & set(drawing.moves):
                text = tr(
                    "The figure follows some of your steps, and stands still in others."
                )
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self.moves_button.setVisible(self._drawing() is not None and not follows)

    def choose(self, picture: str) -> None:
        """Take another picture, or none where the name is empty."""
        try:
            artwork = self._collection.artwork(picture) if picture else None
        except WorldError as error:
            self.spot.tell(str(error))
            artwork = None
        else:
            self.spot.tell("")
        self._undo_line.put_away()
        self._picture, self._artwork = picture, artwork
        self._name.setText(self._title())
        self._still.setVisible(artwork is not None)
        if artwork is not None:
            self._still.show_still(artwork)
        self.none_button.setVisible(bool(picture))
        self.changed.emit()

    def use_file(self, path: Path) -> None:
        """Take a picture from a file, or say why it cannot be taken."""
        try:
            picture = self._collection.add_picture(path)
        except WorldError as error:
            self.spot.tell(str(error))
            self.spot.bring_in_sight()
            announce(self, str(error))
            return
        self._show_drawings(is_open=False)
        self.choose(picture)

    def offer_undo(self, text: str, undo: Callable[[], None]) -> None:
        """Say what was done with the moves, and offer to take it back."""

        def undo_and_return() -> None:
            undo()
            self.moves_button.setFocus(Qt.FocusReason.OtherFocusReason)

        self._undo_line.offer(text, undo_and_return)
        self._undo_line.button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, text)

    def _drawing(self) -> Drawing | None:
        return next(
            (one for one in self._drawings if one.picture == self._picture), None
        )

    def _title(self) -> str:
        if not self._picture:
            return tr("No picture")
        drawing = self._drawing()
        return drawing.title if drawing is not None else tr("Your own picture")

    def _lay_out(self, theme: Theme) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=8)
        for button in (self.choose_button, self.file_button, self.none_button):
            flow.addWidget(button)
        self.spot = Spot(theme, buttons, self.choose_button)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._name)
        words.addWidget(self._note)
        words.addWidget(self.moves_button, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._still, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.column.addWidget(Label(tr("Picture"), "card-title"))
        self.column.addLayout(row)
        self.column.addWidget(self.spot)
        self.column.addWidget(self.drawings)
        self.column.addWidget(self._undo_line)
        self.drawings.hide()

    def _on_choose_clicked(self) -> None:
        is_open = self.drawings.isHidden()
        self._show_drawings(is_open=is_open)
        if is_open:
            self.drawings.setFocus(Qt.FocusReason.OtherFocusReason)
            # The tiles get their places only when events go on.
            QTimer.singleShot(0, self.drawings, self.drawings.bring_in_sight)

    def _on_settled(self) -> None:
        self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_drawings(is_open=False)
        bring_in_sight(self)
        bring_in_sight(self.choose_button)

    def _show_drawings(self, *, is_open: bool) -> None:
        if is_open:
            self.drawings.show_drawings(self._drawings, self._picture)
        self.drawings.setVisible(is_open)
        self.choose_button.setText(
            tr("Close the drawings") if is_open else tr("Choose a drawing")
        )

    def _on_file_clicked(self) -> None:
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        title = tr("Choose a picture")
        dialog = QFileDialog(self, title, starting_folder(pictures))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(tr("Pictures (*.svg *.png *.jpg *.jpeg)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def _on_file_selected(self, path: str) -> None:
        # Once the dialog is gone: behind it, nobody would see or hear what is said.
        QTimer.singleShot(0, self, lambda: self.use_file(Path(path)))

    def _on_moves_clicked(self) -> None:
        drawing = self._drawing()
        if drawing is not None:
            self.moves_wanted.emit(drawing)
