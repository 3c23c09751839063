"""What people fill in about money; each form saves by one call of a service."""

import re
import uuid
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from budgetten.models import Besteding, Geldstroom, Inleg, Verdeling
from budgetten.overzichten.wijkpot import acties_van
from budgetten.services import Regel, besteding_boeken, inleg_afspreken, verdeling_invullen, verdeling_maken
from swv.dagen import vandaag
from swv.formulieren import DienstFormulier, Vrijetekst
from swv.models import Lid, Plek
from swv.toegang.jaren import LAATSTE
from wijken.models import School

DUIZENDTALLEN = re.compile(r"^\d{1,3}(\.\d{3})+$")


class KommaVeld(forms.DecimalField):
    """A number as people type it: ``€ 1.234,56``, ``1234,56``, ``1.234`` or ``1234.56``."""

    def __init__(self, **kwargs: Any) -> None:
        invoer = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(max_digits=12, decimal_places=2, widget=invoer, **kwargs)

    def to_python(self, value: Any) -> Any:
        tekst = re.sub(r"[€\s]", "", str(value)) if value is not None else ""
        if "," in tekst or DUIZENDTALLEN.match(tekst):
            tekst = tekst.replace(".", "").replace(",", ".")
        return super().to_python(tekst)

    def prepare_value(self, value: Any) -> Any:
        return f"{value:.2f}".removesuffix(".00").replace(".", ",") if isinstance(value, Decimal) else value


class VerdelingForm(DienstFormulier):
    """A scenario: a name, and per geldstroom an amount per pupil or a total."""

    jaar = forms.TypedChoiceField(label="Voor welk jaar", coerce=int)
    naam = Vrijetekst(label="Naam van het scenario", max_length=60, help_text="Bijvoorbeeld: alleen leerlingen.")

    def __init__(self, *args: Any, verdeling: Verdeling | None = None, jaar: int | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.verdeling = verdeling
        self.geldstromen = list(Geldstroom.objects.all())
        bekend = {r.geldstroom_id: r for r in verdeling.regels.all()} if verdeling else {}
        if verdeling:
            del self.fields["jaar"], self.fields["naam"]
        else:
            jaren = range(vandaag().year, LAATSTE + 1)
            self.fields["jaar"].choices = [(j, str(j)) for j in jaren]
            self.initial["jaar"] = jaar if jaar in jaren else LAATSTE
        for stroom in self.geldstromen:
            self._velden_voor(stroom, bekend.get(stroom.pk))

    def groepen(self) -> list[dict[str, Any]]:
        """The two fields of each geldstroom, for the template."""
        return [
            {"stroom": stroom, "velden": [self[f"per_leerling_{stroom.pk}"], self[f"totaal_{stroom.pk}"]]}
            for stroom in self.geldstromen
        ]

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        for stroom in self.geldstromen:
            if None not in self._bedragen(stroom):
                fout = "Vul één van de twee in: een bedrag per leerling of een totaal."
                self.add_error(f"totaal_{stroom.pk}", ValidationError(fout))
        return gegevens

    def save(self) -> Verdeling:
        if self.verdeling:
            return verdeling_invullen(verdeling=self.verdeling, regels=self._regels())
        gegevens = self.cleaned_data
        return verdeling_maken(jaar=gegevens["jaar"], naam=gegevens["naam"], regels=self._regels())

    def _velden_voor(self, stroom: Geldstroom, regel: Any) -> None:
        velden = {"per_leerling": "Euro per leerling", "totaal": "Of: euro in totaal"}
        for naam, label in velden.items():
            self.fields[f"{naam}_{stroom.pk}"] = KommaVeld(
                label=label, required=False, min_value=0, initial=getattr(regel, naam, None)
            )

    def _regels(self) -> list[Regel]:
        regels = [Regel(stroom, *self._bedragen(stroom)) for stroom in self.geldstromen]
        return [regel for regel in regels if (regel.per_leerling, regel.totaal) != (None, None)]

    def _bedragen(self, stroom: Geldstroom) -> tuple[Decimal | None, Decimal | None]:
        """What was filled in: per pupil, and in total."""
        per_leerling = self.cleaned_data.get(f"per_leerling_{stroom.pk}")
        return per_leerling, self.cleaned_data.get(f"totaal_{stroom.pk}")


class InlegForm(DienstFormulier):
    """The share a school agrees to."""

    percentage = KommaVeld(
        label="Hoeveel procent gaat naar de wijkpot?",
        min_value=0,
        max_value=100,
        help_text="Van 0 tot 100.",
    )

    def __init__(self, *args: Any, school: School, jaar: int, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.school, self.jaar, self.door = school, jaar, door
        self.fields["percentage"].widget.attrs |= {
            "hx-get": "",
            "hx-trigger": "input changed delay:300ms",
            "hx-target": "#inlegbon",
            "hx-swap": "outerHTML",
        }

    @classmethod
    def getypt(cls, percentage: str | None) -> Decimal | None:
        """The percentage that stands in the field now; None while it is not one."""
        try:
            return cls.base_fields["percentage"].clean(percentage)
        except ValidationError:
            return None

    def save(self) -> Inleg:
        percentage = self.cleaned_data["percentage"]
        return inleg_afspreken(school=self.school, jaar=self.jaar, percentage=percentage, door=self.door)


class BestedingForm(DienstFormulier):
    """One payment. ``sleutel`` comes with the page, so a double click books once."""

    omschrijving = Vrijetekst(label="Waarvoor", max_length=200)
    bedrag = KommaVeld(label="Bedrag in euro")
    datum = forms.DateField(label="Op welke dag", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    geldstroom = forms.ModelChoiceField(label="Uit welk geld", queryset=Geldstroom.objects.none(), empty_label=None)
    sleutel = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, plek: Plek, jaar: int, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.plek, self.door = plek, door
        self.initial = {"sleutel": uuid.uuid4(), "datum": vandaag(), **self.initial}
        self.fields["geldstroom"].queryset = _geldstromen(plek)
        if plek.soort == Plek.Soort.WIJK:
            self._vraag_naar_actie(acties_van(wijk_id=plek.pk, jaar=jaar))

    def save(self) -> Besteding:
        gegevens = self.cleaned_data | {"sleutel": str(self.cleaned_data["sleutel"])}
        return besteding_boeken(plek=self.plek, door=self.door, **gegevens)

    def _vraag_naar_actie(self, acties: Any) -> None:
        veld = forms.ModelChoiceField(
            label="Voor welke actie uit het wijkplan", queryset=acties, required=False, empty_label="een andere uitgave"
        )
        self.fields["actie"] = veld
        self.order_fields(["actie", "omschrijving", "bedrag", "datum", "geldstroom"])


def _geldstromen(plek: Plek) -> Iterable[Geldstroom]:
    """A wijkpot holds only money that a share is taken of; a school only what its kind may get."""
    if plek.soort == Plek.Soort.WIJK:
        return Geldstroom.objects.filter(met_inleg=True)
    return Geldstroom.objects.filter(**{f"voor_{plek.school.soort}": True})
