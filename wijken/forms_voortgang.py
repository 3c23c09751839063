"""The sheets of voortgang and of the yearly evaluation."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from django import forms

from swv.dagen import Periode
from swv.formulieren import Vrijetekst
from swv.models import Lid
from wijken.forms_samen import Blad, Rijformulier, rijen_van
from wijken.models import Stand, Wijkplan
from wijken.models.wijkplan import Niveau
from wijken.overzichten.evaluatie import voorstel_van
from wijken.overzichten.voortgang import Planverloop
from wijken.services.voortgang import WOORDEN, evaluatie_opslaan, voortgang_opslaan

BLIJFT = (Stand.KLAAR, Stand.GESTOPT)
WAAROM = "Schrijf in één regel waarom dit is gestopt. Dan weet een ander jaar dat nog."


class StandFormulier(Rijformulier):
    """Where one actie or wijkdoel is, and one line about it."""

    velden = ("stand", "tekst")
    stand = forms.ChoiceField(label="Waar staat het?", choices=Stand.choices, widget=forms.RadioSelect, required=False)
    tekst = Vrijetekst(
        label="In één regel",
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off", "maxlength": None}),
    )

    @property
    def stand_woord(self) -> str:
        """The stand it begins with, in words."""
        return dict(Stand.choices).get(self.initial.get("stand", ""), "nog niets gezegd")

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if gegevens.get("stand") == Stand.GESTOPT and not gegevens.get("tekst") and "tekst" not in self.errors:
            self.add_error("tekst", WAAROM)
        if gegevens.get("tekst") and not gegevens.get("stand"):
            self.add_error("stand", "Kies waar het staat, dan bewaren wij ook uw regel.")
        return gegevens


class WoordenFormulier(Rijformulier):
    """What helps, or what hinders."""

    velden = ("tekst",)
    tekst = Vrijetekst(required=False, max_length=3000, widget=forms.Textarea(attrs={"rows": 4, "maxlength": None}))


class LesFormulier(Rijformulier):
    """What the wijk learned on one niveau."""

    velden = ("werkte", "anders")
    werkte = Vrijetekst(
        label="Wat werkte?",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5, "maxlength": None}),
    )
    anders = Vrijetekst(
        label="Wat doen we anders?",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5, "maxlength": None}),
    )


class Voortgangsblad(Blad):
    """A row per actie and wijkdoel with the stand of last time, then what helps and what hinders."""

    def __init__(self, verloop: Planverloop, periode: Periode, data: Mapping[str, str] | None = None) -> None:
        self.verloop, self.periode = verloop, periode
        voortgang = verloop.voortgangen.get(periode)
        standen = {regel.sleutel: _begin(regel, periode) for regel in verloop.regels}
        woorden = {naam: {"tekst": getattr(voortgang, naam, "")} for naam in WOORDEN}
        rijen = rijen_van(StandFormulier, standen, data) | rijen_van(WoordenFormulier, woorden, data)
        dienst = partial(voortgang_opslaan, wijkplan=verloop.plan, periode=periode)
        super().__init__(rijen, data, dienst=dienst)

    @property
    def niveaus(self) -> list[dict[str, Any]]:
        """The rows per niveau: {code, naam, regels: [(Planregel, form, last time)]}."""
        return [
            deel
            | {
                "regels": [
                    (regel, self.rijen[regel.sleutel], regel.voor_periode(self.periode)) for regel in deel["regels"]
                ]
            }
            for deel in self.verloop.per_niveau
        ]

    @property
    def woorden(self) -> list[tuple[str, str, Rijformulier]]:
        titels = ("Wat helpt?", "Wat hindert?")
        return [(naam, titel, self.rijen[naam]) for naam, titel in zip(WOORDEN, titels, strict=True)]


class Evaluatieblad(Blad):
    """What worked and what will be different, per niveau; it begins with what the voortgang of the year said."""

    def __init__(self, verloop: Planverloop, door: Lid, data: Mapping[str, str] | None = None) -> None:
        self.plan: Wijkplan = verloop.plan
        self.geschreven = {rij.niveau: rij for rij in self.plan.evaluaties.select_related("door")}
        begin = {
            niveau.value: {"werkte": rij.werkte, "anders": rij.anders} if rij else voorstel_van(verloop, niveau)
            for niveau in Niveau
            for rij in [self.geschreven.get(niveau.value)]
        }
        dienst = partial(evaluatie_opslaan, wijkplan=self.plan, door=door)
        super().__init__(rijen_van(LesFormulier, begin, data), data, dienst=dienst)

    @property
    def niveaus(self) -> list[dict[str, Any]]:
        return [
            {
                "code": niveau.value,
                "naam": niveau.label,
                "form": self.rijen[niveau.value],
                "rij": self.geschreven.get(niveau.value),
            }
            for niveau in Niveau
        ]


def _begin(regel: Any, periode: Periode) -> dict[str, str]:
    """What stands there now, else the stand of last time; the words stay where nothing changes any more."""
    nu, toen = regel.in_periode(periode), regel.voor_periode(periode)
    if nu:
        return {"stand": nu.stand, "tekst": nu.tekst}
    if toen:
        return {"stand": toen.stand, "tekst": toen.tekst if toen.stand in BLIJFT else ""}
    return {"stand": "", "tekst": ""}
