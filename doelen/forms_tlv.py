"""The form of the TLV table: the numbers of its lines, and one line to add."""

from collections.abc import Sequence
from typing import Any

from django import forms

from budgetten.models import TlvSoort
from doelen.models import Opgave, TlvTelling
from doelen.services.tlv import TlvRegel, tlv_opslaan
from swv.formulieren import DienstFormulier
from swv.models import Lid
from wijken.models import School

GEEN_GETAL = {
    "invalid": "Vul een heel getal in, bijvoorbeeld 2.",
    "min_value": "Een aantal is nul of meer.",
    "max_value": "Dit is meer dan kan. Kijk het getal na.",
}
ERBIJ = ("school", "soort", "beweging", "waar", "aantal")


def _aantal(label: str, **kwargs: Any) -> forms.IntegerField:
    vak = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "vak"})
    return forms.IntegerField(
        label=label, required=False, min_value=0, max_value=999, error_messages=GEEN_GETAL, widget=vak, **kwargs
    )


class TlvForm(DienstFormulier):
    """``r<id>`` per line; 0 or empty takes it away. The five fields of a new line go together."""

    school = forms.ChoiceField(label="School van herkomst", required=False)
    soort = forms.ChoiceField(label="Soort", choices=TlvSoort.choices, required=False)
    beweging = forms.ChoiceField(label="Wat gebeurde er?", choices=TlvTelling.Beweging.choices, required=False)
    waar = forms.ChoiceField(label="Waar?", choices=TlvTelling.Waar.choices, required=False)
    aantal = _aantal("Aantal leerlingen")

    def __init__(
        self,
        *args: Any,
        opgave: Opgave,
        regels: Sequence[TlvTelling],
        scholen: Sequence[School],
        door: Lid,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.opgave, self.regels, self.door = opgave, regels, door
        self.fields["school"].choices = [("", "Kies een school"), *((str(s.pk), str(s)) for s in scholen)]  # type: ignore[attr-defined]
        for regel in regels:
            woorden = (regel.get_soort_display(), regel.get_beweging_display(), regel.get_waar_display())
            label = f"{regel.school}, {', '.join(woorden)}"
            self.fields[f"r{regel.pk}"] = _aantal(label, initial=regel.aantal)

    @property
    def rijen(self) -> list[dict[str, Any]]:
        return [{"regel": regel, "veld": self[f"r{regel.pk}"]} for regel in self.regels]

    @property
    def erbij(self) -> list[forms.BoundField]:
        return [self[naam] for naam in ERBIJ]

    def clean(self) -> dict[str, Any]:
        """A new line needs a school and a number, or neither."""
        gegevens = super().clean() or self.cleaned_data
        school, aantal = gegevens.get("school"), gegevens.get("aantal")
        if school and not aantal and "aantal" not in self.errors:
            self.add_error("aantal", "Hoeveel leerlingen zijn het?")
        if aantal and not school:
            self.add_error("school", "Van welke school komen deze leerlingen?")
        return gegevens

    def save(self) -> Opgave:
        gegevens = self.cleaned_data
        nieuw = None
        if gegevens["school"]:
            delen = [gegevens[naam] for naam in ("soort", "beweging", "waar", "aantal")]
            nieuw = TlvRegel(int(gegevens["school"]), *delen)
        aantallen = {regel.pk: gegevens[f"r{regel.pk}"] for regel in self.regels if f"r{regel.pk}" in self.data}
        return tlv_opslaan(opgave=self.opgave, aantallen=aantallen, nieuw=nieuw, door=self.door)
