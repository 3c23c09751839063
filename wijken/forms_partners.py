"""What a wijk or a partner fills in about the part of a partner, and what parents said."""

from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from typing import Any

from django import forms
from django.db.models import QuerySet

from swv.dagen import vandaag
from swv.formulieren import DienstFormulier, Vrijetekst
from swv.models import Lid, Rol
from swv.templatetags.getallen import euro
from wijken.forms import Dagveld
from wijken.forms_samen import Blad, Rijformulier, rijen_van
from wijken.models import Contactpersoon, Organisatie, Partnerdeel, Raadpleging, Wijkplan
from wijken.services import (
    contact_koppelen,
    partnerdeel_opslaan,
    partnerdeel_toevoegen,
    raadpleging_toevoegen,
    raadpleging_wijzigen,
)
from wijken.services.partners import als_waarden
from wijken.services.samen_invullen import Waarden

DEEL = "deel"
WIE = "Kies een organisatie uit de lijst, of typ de naam van een nieuwe. Niet allebei."


def _doet() -> Vrijetekst:
    return Vrijetekst(
        label="Wat doet deze organisatie in uw wijk?",
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 4, "maxlength": None}),
    )


def _bedrag() -> forms.DecimalField:
    return forms.DecimalField(
        label="Euro van deze organisatie",
        max_digits=10,
        decimal_places=2,
        min_value=0,
        localize=True,
        help_text="Geld van henzelf, niet uit de wijkpot. Kost het niets, vul dan 0 in.",
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
    )


class PartnerErbijForm(DienstFormulier):
    """A row of a partner: an organisation that works in the wijk, or the name of a new one."""

    organisatie = forms.ModelChoiceField(
        label="Welke organisatie?",
        queryset=Organisatie.objects.none(),
        required=False,
        empty_label="Een andere: typ de naam hieronder",
    )
    naam = Vrijetekst(label="Naam van een nieuwe organisatie", required=False, max_length=120)
    soort = forms.ChoiceField(label="Wat voor organisatie is dat?", choices=Organisatie.Soort.choices)
    doet = _doet()
    bedrag = _bedrag()
    contact = forms.ModelChoiceField(
        label="Wie geeft namens de organisatie akkoord?",
        queryset=Lid.objects.none(),
        required=False,
        empty_label="Dat weten we nog niet",
        help_text="Iemand die als partner in uw wijk inlogt.",
    )

    def __init__(self, *args: Any, wijkplan: Wijkplan, **kwargs: Any) -> None:
        super().__init__(*args, prefix="partner", **kwargs)
        self.wijkplan = wijkplan
        al = wijkplan.partnerdelen.values("organisatie")
        hier = Organisatie.objects.filter(werkgebied__wijk=wijkplan.wijk_id, gestopt_op=None).exclude(pk__in=al)
        self.fields["organisatie"].queryset = hier  # type: ignore[attr-defined]
        self.fields["contact"].queryset = partnerleden(wijkplan)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if bool(gegevens.get("organisatie")) == bool(gegevens.get("naam")) and "organisatie" not in self.errors:
            self.add_error("naam", WIE)
        return gegevens

    def save(self) -> Partnerdeel:
        return partnerdeel_toevoegen(wijkplan=self.wijkplan, **self.cleaned_data)


class PartnerdeelRij(Rijformulier):
    """Text and euros of one partner, that the wijk and the partner may change at the same time."""

    velden = ("doet", "bedrag")
    doet = _doet()
    bedrag = _bedrag()

    @property
    def waarden(self) -> Waarden:
        return _waarden(self.cleaned_data)

    @property
    def begin(self) -> Waarden:
        return _waarden(self.initial)

    @property
    def hun_woorden(self) -> list[tuple[str, str]]:
        return [
            (naam, euro(Decimal(waarde)) if veld == "bedrag" else waarde)
            for veld, (naam, waarde) in zip(self.velden, super().hun_woorden, strict=False)
        ]


class Partnerdeelblad(Blad):
    """A sheet of one row."""

    def __init__(self, deel: Partnerdeel, data: Mapping[str, str] | None = None) -> None:
        begin = {DEEL: {"doet": deel.doet, "bedrag": deel.bedrag}}
        super().__init__(rijen_van(PartnerdeelRij, begin, data), data, dienst=partial(partnerdeel_opslaan, deel=deel))

    @property
    def form(self) -> Rijformulier:
        return self.rijen[DEEL]


class ContactForm(DienstFormulier):
    """Who speaks for the organisation in this wijk."""

    contact = forms.ModelChoiceField(
        label="Wie geeft ook akkoord namens de organisatie?", queryset=Lid.objects.none(), empty_label="Kies iemand"
    )

    def __init__(self, *args: Any, deel: Partnerdeel, **kwargs: Any) -> None:
        super().__init__(*args, prefix="contact", **kwargs)
        self.deel = deel
        self.fields["contact"].queryset = partnerleden(deel.wijkplan).exclude(  # type: ignore[attr-defined]
            contactpersonen__organisatie=deel.organisatie_id
        )

    def save(self) -> Contactpersoon:
        return contact_koppelen(deel=self.deel, **self.cleaned_data)


class RaadplegingForm(DienstFormulier):
    """Whom you asked, what they said, and what the wijk does with it. No names of parents."""

    datum = Dagveld(label="Op welke dag?")
    wie = Vrijetekst(
        label="Wie hebt u gevraagd?",
        max_length=160,
        help_text="Een groep, geen namen. Bijvoorbeeld de ouders van de medezeggenschapsraden.",
    )
    aantal = forms.IntegerField(label="Hoeveel mensen?", required=False, min_value=1, max_value=30_000)
    verslag = Vrijetekst(
        label="Wat zeiden zij?", max_length=5000, widget=forms.Textarea(attrs={"rows": 4, "maxlength": None})
    )
    gevolg = Vrijetekst(
        label="Wat doet uw wijk daarmee?",
        required=False,
        max_length=3000,
        help_text="Ook als u het anders doet: zo weten ouders waarom.",
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": None}),
    )

    def __init__(
        self, *args: Any, wijkplan: Wijkplan, door: Lid, raadpleging: Raadpleging | None = None, **kwargs: Any
    ) -> None:
        begin = {naam: getattr(raadpleging, naam) for naam in self.base_fields} if raadpleging else {}
        super().__init__(*args, initial=begin, **kwargs)
        self.wijkplan, self.door, self.raadpleging = wijkplan, door, raadpleging

    def save(self) -> Raadpleging:
        if self.raadpleging:
            return raadpleging_wijzigen(raadpleging=self.raadpleging, **self.cleaned_data)
        return raadpleging_toevoegen(wijkplan=self.wijkplan, door=self.door, **self.cleaned_data)


def partnerleden(plan: Wijkplan) -> QuerySet[Lid]:
    """Who logs in as partner of the wijk today."""
    rollen = Rol.objects.geldig(vandaag()).filter(code=Rol.Code.PARTNER, plek=plan.wijk_id)
    return Lid.objects.filter(pk__in=rollen.values("lid"), vertrokken_op=None).order_by("naam", "pk")


def _waarden(bron: Mapping[str, Any]) -> Waarden:
    return als_waarden(bron.get("doet") or "", bron.get("bedrag"))
