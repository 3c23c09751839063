"""An organisation on the sociale kaart and whom to call there."""

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from swv.formulieren import DienstFormulier, Vrijetekst
from swv.models import Lid
from wijken.models import Contactpersoon, Organisatie, Wijk
from wijken.services import contactpersoon_bewaren, organisatie_maken, organisatie_wijzigen, organisaties_plaatsen


class Telefoonveld(Vrijetekst):
    """A number to call, as people write it; the country code of the Netherlands becomes a zero."""

    widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "off"})

    def __init__(self) -> None:
        super().__init__(label="Telefoon", max_length=20, required=False, help_text="Bijvoorbeeld 010 123 45 67.")

    def to_python(self, value: Any) -> str:
        return re.sub(r"^(\+31|0031)[ -]?(\(0\))?", "0", super().to_python(value) or "")

    def validate(self, value: str) -> None:
        super().validate(value)
        if value and not (re.fullmatch(r"[0-9 ()-]+", value) and len(re.sub(r"\D", "", value)) in (5, 8, 10, 11)):
            raise ValidationError("Dit is geen telefoonnummer. Schrijf het als 010 123 45 67 of 06 12 34 56 78.")


class Organisatievelden(DienstFormulier):
    """What somebody fills in of an organisation."""

    naam = Vrijetekst(label="Naam", max_length=120)
    soort = forms.ChoiceField(
        label="Soort", choices=[(code, str(naam).capitalize()) for code, naam in Organisatie.Soort.choices]
    )
    aanbod = Vrijetekst(
        label="Wat biedt deze organisatie?",
        required=False,
        max_length=1000,
        help_text="In één of twee zinnen, met de woorden waarop een collega zoekt, zoals taal, opvoeding of sport.",
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": None}),
    )
    telefoon = Telefoonveld()
    email = forms.EmailField(label="E-mailadres", max_length=254, required=False)
    website = forms.URLField(label="Website", max_length=200, required=False, assume_scheme="https")


class OrganisatieForm(Organisatievelden):
    """A new organisation, with the first person to call."""

    persoon = Vrijetekst(label="Naam van een contactpersoon", max_length=120, required=False)
    functie = Vrijetekst(label="Functie van de contactpersoon", max_length=120, required=False)

    def __init__(self, *args: Any, wijk: Wijk, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.wijk, self.door = wijk, door

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or self.cleaned_data
        if gegevens.get("persoon") and not gegevens.get("functie"):
            self.add_error("functie", "Schrijf ook de functie op: daar zoeken collega’s op.")
        return gegevens

    def save(self) -> Organisatie:
        velden = dict(self.cleaned_data)
        naam, functie = velden.pop("persoon"), velden.pop("functie")
        organisatie = organisatie_maken(wijk=self.wijk, door=self.door, **velden)
        if naam:
            contactpersoon_bewaren(organisatie=organisatie, door=self.door, naam=naam, functie=functie)
        return organisatie


class PlaatsForm(DienstFormulier):
    """Organisations that are known already: one tick each."""

    organisaties = forms.ModelMultipleChoiceField(
        label="Werkt ook in deze wijk",
        queryset=Organisatie.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Vink aan welke organisatie ook in deze wijk werkt."},
    )

    def __init__(self, *args: Any, wijk: Wijk, bekend: QuerySet[Organisatie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.wijk = wijk
        self.fields["organisaties"].queryset = bekend  # type: ignore[attr-defined]

    def save(self) -> int:
        return organisaties_plaatsen(wijk=self.wijk, organisaties=self.cleaned_data["organisaties"])


class OrganisatieWijzigForm(Organisatievelden):
    """A correction; who may put it on a kaart also chooses the wijken."""

    wijken = forms.ModelMultipleChoiceField(
        label="Werkt in", queryset=Wijk.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self, *args: Any, organisatie: Organisatie, door: Lid, te_kiezen: Sequence[Wijk], **kwargs: Any
    ) -> None:
        velden = {naam: getattr(organisatie, naam) for naam in Organisatievelden.base_fields}
        hier = [rij.wijk_id for rij in organisatie.werkgebied.all()]
        super().__init__(*args, initial=velden | {"wijken": hier}, **kwargs)
        self.organisatie, self.door, self.te_kiezen = organisatie, door, te_kiezen
        if te_kiezen:
            wijken = Wijk.objects.filter(pk__in=[wijk.pk for wijk in te_kiezen]).met_namen()
            self.fields["wijken"].queryset = wijken  # type: ignore[attr-defined]
        else:
            del self.fields["wijken"]

    def save(self) -> Organisatie:
        velden = {"wijken": ()} | self.cleaned_data
        return organisatie_wijzigen(organisatie=self.organisatie, door=self.door, te_kiezen=self.te_kiezen, **velden)


class ContactpersoonForm(DienstFormulier):
    """Whom to call, by function; ``wijk`` when it is only for one, ``lid`` when somebody can log in."""

    naam = Vrijetekst(label="Naam", max_length=120)
    functie = Vrijetekst(
        label="Functie", max_length=120, help_text="Bijvoorbeeld jeugdprofessional of leerplichtambtenaar."
    )
    telefoon = Telefoonveld()
    email = forms.EmailField(label="E-mailadres", max_length=254, required=False)
    wijk = forms.ModelChoiceField(
        label="Alleen voor",
        queryset=Wijk.objects.none(),
        required=False,
        empty_label="alle wijken van deze organisatie",
    )
    lid = forms.ModelChoiceField(
        label="Heeft een inlog als partner",
        queryset=Lid.objects.none(),
        required=False,
        empty_label="nee",
        help_text="Deze partner kan de gegevens van de eigen organisatie zelf bijhouden.",
    )

    def __init__(
        self,
        *args: Any,
        organisatie: Organisatie,
        door: Lid,
        partners: QuerySet[Lid] | None,
        persoon: Contactpersoon | None = None,
        **kwargs: Any,
    ) -> None:
        begin = {naam: getattr(persoon, naam) for naam in self.base_fields} if persoon else {}
        super().__init__(*args, initial=begin, **kwargs)
        self.organisatie, self.door, self.persoon = organisatie, door, persoon
        wijken = Wijk.objects.filter(pk__in=[rij.wijk_id for rij in organisatie.werkgebied.all()])
        self.fields["wijk"].queryset = wijken.met_namen()  # type: ignore[attr-defined]
        if partners is None:
            del self.fields["lid"]
        else:
            self.fields["lid"].queryset = partners  # type: ignore[attr-defined]

    def save(self) -> Contactpersoon:
        return contactpersoon_bewaren(
            organisatie=self.organisatie, door=self.door, persoon=self.persoon, **self.cleaned_data
        )
