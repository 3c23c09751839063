"""What is typed during a meeting. Every part saves on its own, so a mistake in one holds nothing else up."""

from collections.abc import Sequence

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils import timezone

from swv.formulieren import DienstFormulier, Vrijetekst
from swv.models import Lid
from wijken.forms import ActiepuntForm
from wijken.models import Agendapunt, Deelname, Overleg
from wijken.overzichten.overleg import Aanwezige
from wijken.services import Veldbotsing, aanwezigheid_zetten, puntveld_opslaan, tekstmerk

KEUZES = [("onder", "onder"), ("mijn", "mijn"), ("hunne", "hunne")]
VELDEN = {"notitie": ("Wat is er gezegd?", 10_000), "besluit": ("Besluit", 500)}


class Puntveld(DienstFormulier):
    """One text of one point; ``was`` marks the text it was typed over."""

    was = forms.CharField(required=False, max_length=16)
    gezien = forms.CharField(required=False, max_length=16)
    keuze = forms.ChoiceField(choices=KEUZES, required=False)
    hunne: str | None = None
    merk = ""

    def __init__(self, data: QueryDict | None = None, *, punt: Agendapunt, veld: str) -> None:
        super().__init__(data, prefix=f"{veld}-{punt.pk}", initial={"tekst": getattr(punt, veld)})
        self.punt, self.veld = punt, veld
        label, lengte = VELDEN[veld]
        rijen = 2 if veld == "besluit" else 3
        vak = forms.Textarea(attrs={"rows": rijen, "maxlength": None, "lang": "nl", "spellcheck": "true"})
        self.fields["tekst"] = Vrijetekst(label=label, required=False, max_length=lengte, widget=vak)
        self.merk = data.get(f"{self.prefix}-was", "") if data else tekstmerk(getattr(punt, veld))

    @property
    def veranderd(self) -> bool:
        """Whether anything was typed: an untouched text is never written back."""
        tekst = self.data.get(f"{self.prefix}-tekst")
        return tekst is not None and tekstmerk(tekst) != self.data.get(f"{self.prefix}-was")

    def save(self) -> Agendapunt:
        punt = puntveld_opslaan(punt=self.punt, veld=self.veld, **self.cleaned_data)
        self.merk = tekstmerk(getattr(punt, self.veld))
        return punt

    def _neem_over(self, fout: ValidationError) -> None:
        if isinstance(fout, Veldbotsing):
            self.hunne, self.gezien_nu = fout.hunne, tekstmerk(fout.hunne)
        super()._neem_over(fout)


class GastForm(DienstFormulier):
    """Somebody who came and has no login."""

    naam = Vrijetekst(label="Wie was er nog meer?", max_length=120, help_text="Een functie of organisatie.")

    def __init__(self, data: QueryDict | None = None, *, overleg: Overleg) -> None:
        super().__init__(data, prefix="gast", empty_permitted=True, use_required_attribute=False)
        self.overleg = overleg

    def save(self) -> Deelname:
        return aanwezigheid_zetten(overleg=self.overleg, naam=self.cleaned_data["naam"], aanwezig=True)


class Vergadering:
    """The page of a meeting as one form."""

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        overleg: Overleg,
        punten: Sequence[Agendapunt],
        aanwezigen: Sequence[Aanwezige],
        volgende: Overleg | None,
        door: Lid,
    ) -> None:
        self.overleg, self.data, self.aanwezigen = overleg, data, aanwezigen
        self.velden = [(punt, [Puntveld(data, punt=punt, veld=veld) for veld in VELDEN]) for punt in punten]
        self.gast = GastForm(data, overleg=overleg)
        self.actiepunt = actiepuntform(data, overleg=overleg, volgende=volgende, door=door)

    @property
    def teksten(self) -> list[Puntveld]:
        return [form for _, formulieren in self.velden for form in formulieren]

    @property
    def fouten(self) -> list[str]:
        """What could not be saved, for the top of the page."""
        return [f"{form.punt.titel}: {fout}" for form in self.teksten for rij in form.errors.values() for fout in rij]

    def save_if_valid(self) -> bool:
        """Save everything that can be saved; True when nothing was refused."""
        if self.data is None:
            return False
        vinken_bewaren(self.data, self.overleg, self.aanwezigen)
        gewijzigd: list[DienstFormulier] = [form for form in self.teksten if form.veranderd]
        gewijzigd += [form for form in (self.gast, self.actiepunt) if form.has_changed()]
        gelukt = [form.save_if_valid() for form in gewijzigd]  # every one, also after the first that was refused
        return all(gelukt)


def actiepuntform(data: QueryDict | None, *, overleg: Overleg, volgende: Overleg | None, door: Lid) -> ActiepuntForm:
    """An action agreed on here; ready before the next meeting unless somebody says otherwise."""
    begin = {"voor": timezone.localdate(volgende.begin)} if volgende else {}
    return ActiepuntForm(
        data,
        plek=overleg.plek,
        overleg=overleg,
        door=door,
        prefix="actie",
        initial=begin,
        empty_permitted=True,
        use_required_attribute=False,
    )


def vinken_bewaren(data: QueryDict, overleg: Overleg, aanwezigen: Sequence[Aanwezige]) -> None:
    """Only what was ticked or unticked on this page; what somebody else ticked meanwhile stays."""
    for een in aanwezigen:
        nu, was = f"aanwezig-{een.sleutel}" in data, data.get(f"was-{een.sleutel}")
        if was is not None and nu != (was == "1"):
            aanwezigheid_zetten(overleg=overleg, lid=een.lid, naam=een.naam, aanwezig=nu)
