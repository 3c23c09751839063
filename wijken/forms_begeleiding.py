"""One line in the log of a procesbegeleider: pick, pick, done."""

from collections.abc import Iterable
from typing import Any

from django import forms

from swv.dagen import vandaag
from swv.formulieren import DienstFormulier, Vrijetekst
from swv.models import Lid, Plek
from wijken.forms import Dagveld
from wijken.models import Begeleiding
from wijken.services.begeleidingen import begeleiding_noteren


class BegeleidingForm(DienstFormulier):
    """Where, what kind, and if wanted one line about it; today unless another day is picked."""

    plek = forms.ChoiceField(label="Waar?", error_messages={"required": "Kies een wijk of school."})
    soort = forms.ChoiceField(
        label="Wat?",
        help_text="Casus gaat over één kind, proces over het samenwerken.",
        choices=[(code, naam.capitalize()) for code, naam in Begeleiding.Soort.choices],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies casus, proces of advies."},
    )
    notitie = Vrijetekst(
        label="In één regel",
        required=False,
        max_length=200,
        help_text="Geen namen van leerlingen.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "maxlength": None}),
    )
    datum = Dagveld(label="Wanneer?")

    def __init__(self, *args: Any, plekken: Iterable[Plek], door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, initial={"datum": vandaag()}, use_required_attribute=False, **kwargs)
        self.plekken, self.door = {str(plek.pk): plek for plek in plekken}, door
        wijken = [(pk, plek.naam) for pk, plek in self.plekken.items() if plek.soort == Plek.Soort.WIJK]
        scholen = [(pk, plek.naam) for pk, plek in self.plekken.items() if plek.soort != Plek.Soort.WIJK]
        keuzes: list[Any] = [("", "Kies een wijk of school"), ("Wijken", wijken), ("Scholen", scholen)]
        self.fields["plek"].choices = keuzes  # type: ignore[attr-defined]

    def save(self) -> Begeleiding:
        gegevens = self.cleaned_data | {"plek": self.plekken[self.cleaned_data["plek"]]}
        return begeleiding_noteren(door=self.door, **gegevens)
