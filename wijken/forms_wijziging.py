"""Beginning a change, and choosing two versions to compare."""

from collections.abc import Sequence
from typing import Any

from django import forms

from swv.formulieren import DienstFormulier, Vrijetekst
from swv.models import Lid
from wijken.models import Wijkplan, Wijziging
from wijken.services import wijziging_beginnen


class WijzigingForm(DienstFormulier):
    """Why the plan changes."""

    reden = Vrijetekst(
        label="Waarom verandert het plan?",
        max_length=1000,
        help_text="Eén of twee zinnen. De scholen en de procesbegeleider lezen dit bij de wijziging.",
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": None}),
        error_messages={"required": "Schrijf op waarom het plan verandert. De scholen lezen dat mee."},
    )

    def __init__(self, *args: Any, wijkplan: Wijkplan, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.wijkplan = wijkplan
        self.door = door

    def save(self) -> Wijziging:
        return wijziging_beginnen(wijkplan=self.wijkplan, door=self.door, **self.cleaned_data)


class VersiekeuzeForm(forms.Form):
    """Two versions; without a choice the last two."""

    van = forms.TypedChoiceField(label="Vergelijk versie", coerce=int)
    met = forms.TypedChoiceField(label="met versie", coerce=int)

    def __init__(self, *args: Any, nummers: Sequence[int], **kwargs: Any) -> None:
        begin = {"van": nummers[1], "met": nummers[0]} if len(nummers) > 1 else {}
        super().__init__(*args, initial=begin, **kwargs)
        for veld in ("van", "met"):
            self.fields[veld].choices = [(nummer, str(nummer)) for nummer in nummers]  # type: ignore[attr-defined]
        self.nummers = nummers

    def paar(self) -> tuple[int, int] | None:
        """The older and the newer one that were chosen; None for a choice that does not exist."""
        if not self.is_bound:
            return (self.nummers[1], self.nummers[0])
        if not self.is_valid():
            return None
        van, met = sorted((self.cleaned_data["van"], self.cleaned_data["met"]))
        return van, met
