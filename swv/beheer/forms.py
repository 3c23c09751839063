"""Forms of beheer: each save is one service."""

import datetime
from itertools import groupby
from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from swv import services
from swv.bestanden import weiger_bestand
from swv.dagen import vandaag
from swv.formulieren import Datumveld, DienstFormulier, Vrijetekst
from swv.models import Gebruiker, Instelling, Lid, Plek, Rol, Uitnodiging
from swv.services import uitnodigingen
from swv.toegang.rechten import heeft

GROEPEN = {
    Plek.Soort.SWV: "Samenwerkingsverband",
    Plek.Soort.BESTUUR: "Besturen",
    Plek.Soort.WIJK: "Wijken",
    Plek.Soort.SCHOOL: "Scholen",
}
TOON = (
    ("", "iedereen"),
    ("nooit_ingelogd", "wie nooit inlogde"),
    ("zonder_stap", "wie geen tweede stap heeft"),
    ("vertrokken", "wie vertrok"),
)


class Plekkeuze(forms.TypedChoiceField):
    """A place of the own samenwerkingsverband, by kind; the value is the Plek. One query, also for the answer."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.plekken: dict[str, Plek] = {}

    def vullen(self, leeg: str) -> None:
        """Look the places up; a field of a class knows no samenwerkingsverband yet."""
        volgorde = {str(soort): nummer for nummer, soort in enumerate(GROEPEN)}
        plekken = sorted(Plek.objects.filter(soort__in=GROEPEN), key=lambda p: (volgorde[p.soort], p.sorteernaam))
        self.plekken = {str(plek.pk): plek for plek in plekken}
        groepen = groupby(plekken, key=lambda plek: plek.soort)
        self.choices = [("", leeg), *((GROEPEN[s], [(str(p.pk), p.naam) for p in rij]) for s, rij in groepen)]
        self.coerce = self.plekken.__getitem__
        self.empty_value = None


class LedenFilter(forms.Form):
    """The bar above the list."""

    zoek = forms.CharField(label="Naam of e-mail", required=False, max_length=100)
    toon = forms.ChoiceField(label="Toon", choices=TOON, required=False)
    plek = Plekkeuze(label="Bestuur, wijk of school", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["plek"].vullen("overal")


class RolForm(DienstFormulier):
    """A role for one colleague; the service refuses a place that does not fit."""

    code = forms.ChoiceField(label="Rol", choices=[])
    plek = Plekkeuze(
        label="Voor welke plek?",
        help_text=(
            "Directeur en intern begeleider: een school. Procesbegeleider en partner: een wijk. "
            "Bestuurder en kwaliteitsmedewerker: een bestuur. Alle andere: het samenwerkingsverband."
        ),
        error_messages={"required": "Kies een plek."},
    )
    vakgroep = forms.ChoiceField(
        label="Vakgroep",
        required=False,
        choices=[("", "geen"), *Rol.Vakgroep.choices],
        help_text="Alleen bij een specialist.",
    )
    begin = forms.DateField(label="Eerste dag", widget=Datumveld(), initial=vandaag)
    einde = forms.DateField(
        label="Laatste dag",
        widget=Datumveld(),
        required=False,
        help_text="Leeg: de rol loopt door tot u hem beëindigt.",
    )

    def __init__(self, *args: Any, door: Lid, lid: Lid | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.door, self.lid = door, lid
        hoogste = heeft(door, Rol.Code.DIRECTEUR_BESTUURDER)
        codes = [keuze for keuze in Rol.Code.choices if hoogste or keuze[0] != Rol.Code.DIRECTEUR_BESTUURDER]
        self.fields["code"].choices = [("", "Kies een rol"), *codes]
        self.fields["plek"].vullen("Kies een plek")

    def save(self) -> Any:
        assert self.lid is not None
        return services.rol_geven(lid=self.lid, door=self.door, **self.cleaned_data)


class UitnodigForm(RolForm):
    """One new colleague with the first role."""

    naam = Vrijetekst(label="Naam", max_length=120, help_text="Zoals collega’s de naam zien.")
    email = forms.EmailField(label="E-mailadres", help_text="De uitnodiging gaat naar dit adres.")
    field_order = ("naam", "email", "code", "plek", "vakgroep", "begin", "einde")

    def save(self) -> Lid:
        return uitnodigingen.uitnodigen(door=self.door, **self.cleaned_data)


class RolEindeForm(DienstFormulier):
    """The last day of a role."""

    laatste_dag = forms.DateField(
        label="Laatste dag",
        widget=Datumveld(),
        help_text="Op deze dag geldt de rol nog. Moet het meteen stoppen? Kies gisteren.",
    )

    def __init__(self, *args: Any, rol: Rol, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rol, self.door = rol, door
        self.fields["laatste_dag"].initial = max(vandaag(), rol.begin - datetime.timedelta(days=1))

    def save(self) -> None:
        services.rol_beeindigen(rol=self.rol, door=self.door, **self.cleaned_data)


class WachtwoordForm(DienstFormulier):
    """The first password of a new login."""

    wachtwoord = forms.CharField(
        label="Kies een wachtwoord",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="Minstens twaalf tekens. Een korte zin is makkelijk te onthouden.",
    )
    nog_eens = forms.CharField(
        label="Nog een keer hetzelfde wachtwoord",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, uitnodiging: Uitnodiging, gebruiker: Gebruiker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.uitnodiging, self.gebruiker = uitnodiging, gebruiker

    def clean_wachtwoord(self) -> str:
        validate_password(self.cleaned_data["wachtwoord"], self.gebruiker)
        return self.cleaned_data["wachtwoord"]

    def clean_nog_eens(self) -> str:
        if self.cleaned_data["nog_eens"] != self.cleaned_data.get("wachtwoord", self.cleaned_data["nog_eens"]):
            raise ValidationError("De twee wachtwoorden zijn niet gelijk. Typ ze nog een keer.")
        return self.cleaned_data["nog_eens"]

    def save(self) -> Gebruiker:
        return uitnodigingen.uitnodiging_gebruiken(
            uitnodiging=self.uitnodiging, wachtwoord=self.cleaned_data["wachtwoord"]
        )


class LijstForm(forms.Form):
    """A list of colleagues."""

    bestand = forms.FileField(
        label="Excel-bestand (.xlsx)", help_text="Hooguit 200 regels.", validators=[weiger_bestand]
    )


class InstellingForm(DienstFormulier):
    """What holds for everybody: logging in, the check of opgaven, when a change of a plan is large."""

    iedereen = forms.BooleanField(
        label="Iedereen logt in met een tweede stap",
        required=False,
        help_text="Zonder vinkje: alleen wie voor het hele samenwerkingsverband werkt.",
    )
    zonder_controle = forms.BooleanField(
        label="Een opgave telt meteen mee als zij is ingediend",
        required=False,
        help_text="Zonder vinkje: het bestuur van de school accepteert haar eerst. Zo kijken er twee mensen naar.",
    )
    groot_vanaf = forms.DecimalField(
        label="Een wijziging van een wijkplan is groot vanaf, in euro",
        max_digits=10,
        decimal_places=2,
        min_value=0,
        required=False,
        localize=True,
        help_text="Verschuift er zo veel of meer, dan tekenen alle scholen opnieuw. Bij minder is het akkoord van de "
        "penvoerder en de procesbegeleider genoeg.",
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, instelling: Instelling, door: Lid, **kwargs: Any) -> None:
        begin = {
            "iedereen": instelling.tweestaps_verplicht,
            "zonder_controle": not instelling.opgave_controle,
            "groot_vanaf": instelling.wijziging_groot_vanaf,
        }
        super().__init__(*args, initial=begin, **kwargs)
        self.door = door

    def save(self) -> Instelling:
        services.opgave_controle_zetten(aan=not self.cleaned_data["zonder_controle"], door=self.door)
        if self.cleaned_data["groot_vanaf"] is not None:
            services.grote_wijziging_zetten(vanaf=self.cleaned_data["groot_vanaf"], door=self.door)
        return services.tweede_stap_eisen(van_iedereen=self.cleaned_data["iedereen"], door=self.door)
