"""The choice per text and per actie of last year, when a new plan begins with it."""

from typing import Any

from django import forms

from swv.formulieren import DienstFormulier, Vrijetekst
from swv.models import Lid
from swv.templatetags.getallen import euro
from wijken.models import Actie, Planonderdeel, Stand, Wijk, Wijkdoel, Wijkplan
from wijken.overzichten.opmaak import opmaken
from wijken.services import wijkplan_beginnen_met

GAAT_DOOR, STOPT = "door", "stopt"


class BeginForm(DienstFormulier):
    """A box per text, a choice per actie; what is known to have stopped stands on stopt, with its reason."""

    def __init__(self, *args: Any, wijk: Wijk, jaar: int, vorig: Wijkplan, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.wijk, self.jaar, self.vorig, self.door = wijk, jaar, vorig, door
        self.delen = list(vorig.onderdelen.prefetch_related("acties__voortgangsregels").order_by("volgorde"))
        doelen = list(vorig.wijkdoelen.prefetch_related("voortgangsregels__voortgang"))
        self.lopend = [doel for doel in doelen if doel.loopt_in(jaar)]
        for doel in doelen:
            if not doel.loopt_in(jaar):
                waarom = _waarom_af(doel)
                veld = forms.BooleanField(label=str(doel), initial=not waarom, help_text=waarom, required=False)
                self.fields[f"doel_{doel.pk}"] = veld
        for deel in self.delen:
            if not deel.is_leeg:
                label = "Neem deze tekst mee als begin"
                self.fields[f"tekst_{deel.pk}"] = forms.BooleanField(label=label, initial=True, required=False)
            for actie in deel.acties.all():
                self._actievelden(actie)

    def _actievelden(self, actie: Actie) -> None:
        gestopt = [regel.tekst for regel in actie.voortgangsregels.all() if regel.stand == Stand.GESTOPT]
        self.fields[f"actie_{actie.pk}"] = forms.ChoiceField(
            label=actie.omschrijving,
            choices=[(GAAT_DOOR, f"gaat door in {self.jaar}"), (STOPT, "stopt")],
            initial=STOPT if gestopt else GAAT_DOOR,
            help_text=f"{actie.wie}, {euro(actie.bedrag)} in {self.vorig.jaar}",
            widget=forms.RadioSelect,
        )
        self.fields[f"reden_{actie.pk}"] = Vrijetekst(
            label="Waarom stopt deze actie?",
            initial=gestopt[-1] if gestopt else "",
            required=False,
            max_length=300,
        )

    @property
    def doelvelden(self) -> list[forms.BoundField]:
        """The goals of last year of which the wijk says whether they go on."""
        return [self[naam] for naam in self.fields if naam.startswith("doel_")]

    @property
    def groepen(self) -> list[dict[str, Any]]:
        """Per part of last year its text, the box and its acties; a part without either is left out."""
        groepen = [self._groep(deel) for deel in self.delen]
        return [groep for groep in groepen if groep["tekst"] or groep["acties"]]

    def _groep(self, deel: Planonderdeel) -> dict[str, Any]:
        return {
            "deel": deel,
            "tekst": self[f"tekst_{deel.pk}"] if not deel.is_leeg else None,
            "html": opmaken(deel.tekst),
            "acties": [(actie, self[f"actie_{actie.pk}"], self[f"reden_{actie.pk}"]) for actie in deel.acties.all()],
        }

    def clean(self) -> dict[str, Any]:
        """An actie that stops has a reason."""
        gegeven = super().clean() or self.cleaned_data
        for naam in [naam for naam, waarde in gegeven.items() if naam.startswith("actie_") and waarde == STOPT]:
            veld = naam.replace("actie_", "reden_")
            if not gegeven.get(veld) and veld not in self.errors:
                self.add_error(veld, "Schrijf op waarom deze actie stopt. Dat komt in het nieuwe plan te staan.")
        return gegeven

    def save(self) -> Wijkplan:
        gegeven = self.cleaned_data
        nummers = {naam: int(naam.partition("_")[2]) for naam in gegeven}
        return wijkplan_beginnen_met(
            wijk=self.wijk,
            jaar=self.jaar,
            vorig=self.vorig,
            teksten={nummers[naam] for naam, ja in gegeven.items() if naam.startswith("tekst_") and ja},
            doelen={nummers[naam] for naam, ja in gegeven.items() if naam.startswith("doel_") and ja},
            stopt={
                nummers[naam]: gegeven[f"reden_{nummers[naam]}"]
                for naam, keuze in gegeven.items()
                if naam.startswith("actie_") and keuze == STOPT
            },
            door=self.door,
        )


def _waarom_af(doel: Wijkdoel) -> str:
    """Why a goal does not go on by itself; empty when nothing says so."""
    verteld = sorted(doel.voortgangsregels.all(), key=lambda regel: regel.voortgang.periode)
    if verteld and verteld[-1].stand in (Stand.KLAAR, Stand.GESTOPT):
        return f"In de voortgang staat dit doel op ‘{verteld[-1].get_stand_display()}’."
    return f"Dit doel liep tot en met {doel.tot_jaar}." if doel.tot_jaar else ""
