"""Planning a meeting, a point of the agenda, an agreement that stands."""

import datetime
from collections.abc import Sequence
from typing import Any

from django import forms

from swv.dagen import vandaag
from swv.formulieren import DienstFormulier, Vrijetekst
from swv.models import Lid, Plek
from swv.services import weiger_bewijsstuk
from wijken.forms import Dagveld
from wijken.models import Afspraak, Agendapunt, Overleg
from wijken.services import (
    afspraak_maken,
    afspraak_vervangen,
    agendapunt_toevoegen,
    overleg_verzetten,
    overleggen_plannen,
)

GEEN_NAMEN = "Zonder namen of gegevens van leerlingen."


def tijdveld(label: str) -> forms.TimeField:
    """A time, picked in the browser or typed as 15.30."""
    kiezer = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    return forms.TimeField(label=label, widget=kiezer, input_formats=["%H:%M", "%H.%M", "%H:%M:%S"])


class PlanForm(DienstFormulier):
    """The days of a whole year at once, at one time and place."""

    van = tijdveld("Van")
    tot = tijdveld("Tot")
    waar = Vrijetekst(
        label="Waar", max_length=120, required=False, help_text="Een school of een ander adres, of een link."
    )
    uitnodigen = forms.BooleanField(
        label="Stuur iedereen meteen een mail met deze data voor de eigen agenda", required=False, initial=True
    )

    def __init__(self, *args: Any, plek: Plek, door: Lid, dagen: Sequence[datetime.date | None], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.plek, self.door = plek, door
        for nummer, dag in enumerate([*dagen, None], start=1):
            veld = Dagveld(label=f"Dag {nummer}", required=False, initial=dag)
            self.fields[f"dag_{nummer}"] = veld
        self.dagnamen = [naam for naam in self.fields if naam.startswith("dag_")]
        self.order_fields(self.dagnamen)

    @property
    def dagvelden(self) -> list[forms.BoundField]:
        return [self[naam] for naam in self.dagnamen]

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or self.cleaned_data
        gegevens["dagen"] = [gegevens[naam] for naam in self.dagnamen if gegevens.get(naam)]
        if not gegevens["dagen"]:
            self.add_error(self.dagnamen[0], "Kies ten minste één dag.")
        for naam in self.dagnamen:
            if (dag := gegevens.get(naam)) and dag < vandaag():
                self.add_error(naam, "Deze dag is al voorbij. Kies vandaag of een latere dag.")
        return gegevens

    def save(self) -> list[Overleg]:
        velden = {naam: self.cleaned_data[naam] for naam in ("dagen", "van", "tot", "waar", "uitnodigen")}
        return overleggen_plannen(plek=self.plek, door=self.door, **velden)


class VerzetForm(DienstFormulier):
    """Another day, time or place."""

    dag = Dagveld(label="Dag")
    van = tijdveld("Van")
    tot = tijdveld("Tot")
    waar = Vrijetekst(label="Waar", max_length=120, required=False)

    def __init__(self, *args: Any, overleg: Overleg, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.overleg, self.door = overleg, door

    def save(self) -> Overleg:
        return overleg_verzetten(overleg=self.overleg, door=self.door, **self.cleaned_data)


class PuntForm(DienstFormulier):
    """What somebody wants to talk about."""

    titel = Vrijetekst(label="Wat wilt u bespreken?", max_length=200)
    toelichting = Vrijetekst(
        label="Toelichting",
        required=False,
        max_length=2000,
        help_text=GEEN_NAMEN,
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": None}),
    )
    stuk = forms.FileField(
        label="Stuk",
        required=False,
        validators=[weiger_bewijsstuk],
        help_text="Een PDF, foto, Word- of Excelbestand van hoogstens 5 MB.",
    )

    def __init__(self, *args: Any, plek: Plek, vanuit: Plek | None, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.plek, self.vanuit, self.door = plek, vanuit, door

    def save(self) -> Agendapunt:
        return agendapunt_toevoegen(plek=self.plek, vanuit=self.vanuit, door=self.door, **self.cleaned_data)


class AfspraakForm(DienstFormulier):
    """An agreement that stands, or a new version of one."""

    onderwerp = forms.ChoiceField(
        label="Waar gaat het over?", choices=[(code, label.capitalize()) for code, label in Afspraak.Onderwerp.choices]
    )
    titel = Vrijetekst(label="Afspraak in een zin", max_length=160)
    tekst = Vrijetekst(
        label="Wat is er afgesproken?",
        max_length=5000,
        help_text=GEEN_NAMEN,
        widget=forms.Textarea(attrs={"rows": 6, "maxlength": None}),
    )
    eigenaar = Vrijetekst(label="Wie houdt deze afspraak bij?", max_length=120, help_text="Een functie of een school.")
    herzien_voor = Dagveld(label="Opnieuw bekijken voor", help_text="Op die dag staat zij weer onder Aan zet.")

    def __init__(self, *args: Any, plek: Plek, door: Lid, oud: Afspraak | None = None, **kwargs: Any) -> None:
        begin: dict[str, Any] = {"eigenaar": door.naam}
        if oud is not None:
            begin = {naam: getattr(oud, naam) for naam in self.base_fields}
        if oud is None or oud.herzien_voor <= vandaag():
            begin["herzien_voor"] = vandaag() + datetime.timedelta(days=365)
        super().__init__(*args, initial=begin, **kwargs)
        self.plek, self.door, self.oud = plek, door, oud

    def save(self) -> Afspraak:
        if self.oud:
            return afspraak_vervangen(afspraak=self.oud, door=self.door, **self.cleaned_data)
        return afspraak_maken(plek=self.plek, door=self.door, **self.cleaned_data)
