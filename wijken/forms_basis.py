"""The zelfcheck as a sheet, a basisafspraak, a SOP."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from django import forms

from swv.dagen import vandaag
from swv.formulieren import DienstFormulier, Vrijetekst
from swv.models import Lid
from swv.services import weiger_bewijsstuk
from wijken.forms import Dagveld
from wijken.forms_samen import Blad, Rijformulier, rijen_van
from wijken.models import Basisafspraak, Ondersteuningsprofiel, School, Zelfcheckregel
from wijken.overzichten.basis import Schoolcheck
from wijken.services import basisafspraak_bewaren, sop_bewaren, zelfcheck_opslaan


class Antwoordrij(Rijformulier):
    """Whether the school does this, and one sentence."""

    velden = ("antwoord", "toelichting")
    antwoord = forms.ChoiceField(
        label="Doet uw school dit?", choices=Zelfcheckregel.Antwoord.choices, widget=forms.RadioSelect, required=False
    )
    toelichting = Vrijetekst(
        label="In één zin",
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "off", "maxlength": None}),
    )

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if gegevens.get("toelichting") and not gegevens.get("antwoord"):
            self.add_error("antwoord", "Kies ja, deels of nog niet, dan bewaren wij ook uw zin.")
        return gegevens


class Zelfcheckblad(Blad):
    """A row per afspraak; it begins with the answers of last year."""

    def __init__(self, blik: Schoolcheck, data: Mapping[str, str] | None = None) -> None:
        self.blik = blik
        begin = {str(afspraak.pk): _begin(nu or toen) for afspraak, nu, toen in blik.rijen if not afspraak.vervallen_op}
        dienst = partial(zelfcheck_opslaan, school=blik.school, jaar=blik.jaar)
        super().__init__(rijen_van(Antwoordrij, begin, data), data, dienst=dienst)

    @property
    def regels(self) -> list[tuple[Basisafspraak, Rijformulier, Zelfcheckregel | None]]:
        return [
            (afspraak, self.rijen[str(afspraak.pk)], toen)
            for afspraak, _, toen in self.blik.rijen
            if not afspraak.vervallen_op
        ]


class BasisafspraakForm(DienstFormulier):
    """What every school of the samenwerkingsverband can do."""

    titel = Vrijetekst(label="Afspraak in een paar woorden", max_length=120)
    tekst = Vrijetekst(
        label="Toelichting",
        required=False,
        max_length=1000,
        help_text="Waaraan ziet een school dat zij dit doet?",
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": None}),
    )

    def __init__(self, *args: Any, afspraak: Basisafspraak | None = None, **kwargs: Any) -> None:
        begin = {"titel": afspraak.titel, "tekst": afspraak.tekst} if afspraak else {}
        super().__init__(*args, initial=begin, **kwargs)
        self.afspraak = afspraak

    def save(self) -> Basisafspraak:
        return basisafspraak_bewaren(afspraak=self.afspraak, **self.cleaned_data)


class SopForm(DienstFormulier):
    """A new SOP; the one before stays to be read."""

    bestand = forms.FileField(
        label="Het SOP",
        validators=[weiger_bewijsstuk],
        help_text="Een PDF of Wordbestand van hoogstens 5 MB, zonder namen van leerlingen.",
    )
    vanaf = Dagveld(label="Geldt vanaf")

    def __init__(self, *args: Any, school: School, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, initial={"vanaf": vandaag()}, **kwargs)
        self.school, self.door = school, door

    def save(self) -> Ondersteuningsprofiel:
        bestand = self.cleaned_data["bestand"]
        return sop_bewaren(
            school=self.school, vanaf=self.cleaned_data["vanaf"], upload=bestand, naam=bestand.name, door=self.door
        )


def _begin(regel: Zelfcheckregel | None) -> dict[str, str]:
    return {"antwoord": regel.antwoord if regel else "", "toelichting": regel.toelichting if regel else ""}
