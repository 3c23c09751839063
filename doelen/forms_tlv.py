"""The form of the TLV table: the numbers of its lines, and one line to add."""

from collections.abc import Sequence
from typing import Any

from django import forms

from budgetten.models import TlvSoort
from budgetten.services.tlv_bedragen import BEKEND, BEKEND_JAAR, BRON, tlv_bedragen_voor, tlv_bedragen_zetten
from doelen.models import Opgave, TlvTelling
from doelen.services.tlv import TlvRegel, tlv_opslaan
from swv.formulieren import DienstFormulier, Vrijetekst
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


class TlvBedragForm(DienstFormulier):
    """The four amounts of one year, with where they come from; filled in with what holds now."""

    jaar = forms.IntegerField(label="Kalenderjaar", min_value=2020, max_value=2100, error_messages=GEEN_GETAL)
    bron = Vrijetekst(label="Bron", max_length=200)

    def __init__(self, *args: Any, jaar: int, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.door = door
        nu = tlv_bedragen_voor(jaar)
        bedragen = {rij.soort: rij.bedrag for rij in nu} or BEKEND
        self.fields["jaar"].initial = nu[0].jaar if nu else BEKEND_JAAR
        self.fields["bron"].initial = nu[0].bron if nu else BRON
        for soort in TlvSoort:
            self.fields[soort] = forms.DecimalField(
                label=f"{soort.label}, in euro’s per leerling",
                min_value=0,
                max_digits=9,
                decimal_places=2,
                localize=True,
                initial=bedragen.get(soort),
                error_messages={"invalid": "Vul een bedrag in, bijvoorbeeld 12938,34."},
            )

    def save(self) -> None:
        gegevens = self.cleaned_data
        bedragen: dict[str, Any] = {soort: gegevens[soort] for soort in TlvSoort}
        tlv_bedragen_zetten(jaar=gegevens["jaar"], bedragen=bedragen, bron=gegevens["bron"], door=self.door)
