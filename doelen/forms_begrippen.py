"""Forms of the dictionary and of the national figures; each ``save`` is one call of a service."""

from typing import Any

from django import forms

from doelen import services
from doelen.forms_boom import LANG, begin_van, zet_keuzes
from doelen.models import Grootheid, Indicator, LandelijkCijfer, Thema, Toelichting
from swv.dagen import vandaag
from swv.formulieren import Datumveld, DienstFormulier, Vrijetekst
from swv.models import Lid, Plek, Rol


class Tellingveld(forms.ModelMultipleChoiceField):
    """Things that are counted, in columns; a part names its whole, for ‘Daarvan absoluut’ stands there four times."""

    def __init__(self, **kwargs: Any) -> None:
        kolommen = forms.CheckboxSelectMultiple(attrs={"class": "kolomkeuze"})
        super().__init__(queryset=Grootheid.objects.none(), widget=kolommen, **kwargs)

    def label_from_instance(self, obj: Grootheid) -> str:  # type: ignore[override]
        return f"{obj} ({obj.deel_van})" if obj.deel_van else str(obj)


class BegripForm(DienstFormulier):
    """The words of an indicator."""

    naam = Vrijetekst(label="Naam", max_length=160)
    definitie = Vrijetekst(
        label="Definitie",
        help_text="Alleen verduidelijken. Gaat u iets anders tellen, kies dan ‘Nieuwe definitie’.",
        max_length=1000,
        widget=LANG,
    )
    eigenaar = Vrijetekst(label="Wie gaat over deze definitie?", max_length=120, required=False)
    meetmoment = Vrijetekst(label="Wanneer wordt er geteld?", max_length=120, required=False)

    def __init__(self, *args: Any, indicator: Indicator, **kwargs: Any) -> None:
        velden = ("naam", "definitie", "eigenaar", "meetmoment")
        super().__init__(*args, initial=begin_van(indicator, velden), **kwargs)
        self.indicator = indicator

    def save(self) -> Indicator:
        return services.indicator_wijzigen(indicator=self.indicator, **self.cleaned_data)


class GrootheidForm(DienstFormulier):
    """One more thing to count, and how it is asked."""

    BRONNEN = [keuze for keuze in Grootheid.Bron.choices if keuze[0] != Grootheid.Bron.TOEPASSING]
    EENHEDEN = [("aantal", "een aantal"), ("ja_nee", "ja of nee"), ("schaal", "een cijfer vanaf 1")]
    AARDEN = [
        (Grootheid.Aard.STROOM, "wat er in de periode bij kwam; T1, T2 en T3 worden opgeteld"),
        (Grootheid.Aard.STAND, "hoe het er aan het eind van de periode voor staat"),
    ]

    naam = Vrijetekst(label="Wat wordt er geteld?", help_text="Kort, zoals in een tabel.", max_length=160)
    vraag = Vrijetekst(label="De vraag, zoals de invuller haar leest", max_length=250)
    hint = Vrijetekst(label="Uitleg bij de vraag", max_length=250, required=False)
    bron = forms.ChoiceField(label="Wie telt dit?", choices=BRONNEN)
    vakgroep = forms.ChoiceField(
        label="Welke vakgroep?",
        help_text="Alleen als een vakgroep telt.",
        choices=[("", "–"), *Rol.Vakgroep.choices],
        required=False,
    )
    blok = Vrijetekst(
        label="Onder welk kopje staat de vraag?", help_text="Bijvoorbeeld Lezen of Hoogbegaafdheid.", max_length=80
    )
    aard = forms.ChoiceField(label="Wat voor telling is het?", choices=AARDEN, widget=forms.RadioSelect)
    eenheid = forms.ChoiceField(label="Wat is het antwoord?", choices=EENHEDEN)
    hoogste = forms.IntegerField(
        label="Het hoogste antwoord",
        help_text="Bij een cijfer, bijvoorbeeld 3.",
        min_value=1,
        max_value=10,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or self.cleaned_data
        if gegevens.get("eenheid") == "schaal" and not gegevens.get("hoogste"):
            self.add_error("hoogste", "Tot en met welk cijfer loopt het antwoord?")
        if gegevens.get("eenheid") == "ja_nee":
            gegevens["hoogste"] = 1
        return gegevens

    def save(self) -> Grootheid:
        return services.grootheid_maken(**self.cleaned_data)


class NieuwBegripForm(DienstFormulier):
    """A new figure out of what is counted."""

    thema = forms.ModelChoiceField(label="Thema", queryset=Thema.objects.none(), empty_label="Kies een thema")
    naam = Vrijetekst(label="Naam", max_length=160)
    definitie = Vrijetekst(label="Wat zegt dit cijfer?", max_length=1000, widget=LANG)
    eenheid = forms.ChoiceField(label="Eenheid", choices=Indicator.Eenheid.choices)
    teller = Tellingveld(label="Wat telt mee?")
    noemer = Tellingveld(label="Gedeeld door", help_text="Niets gekozen: het is een gewoon aantal.", required=False)
    omlaag_is_beter = forms.BooleanField(label="Lager is beter", required=False)
    vanaf_jaar = forms.IntegerField(label="Vanaf welk jaar?", min_value=2023, max_value=2100)
    eigenaar = Vrijetekst(label="Wie gaat over deze definitie?", max_length=120, required=False)
    meetmoment = Vrijetekst(label="Wanneer wordt er geteld?", max_length=120, required=False)

    def __init__(self, *args: Any, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, initial={"vanaf_jaar": vandaag().year}, **kwargs)
        self.door = door
        tellingen = Grootheid.objects.select_related("deel_van").order_by("volgorde")
        zet_keuzes(self, thema=Thema.objects.order_by("volgorde"), teller=tellingen, noemer=tellingen.all())

    def save(self) -> Indicator:
        return services.indicator_maken(door=self.door, **self.cleaned_data)


class NieuweDefinitieForm(DienstFormulier):
    """Something else is counted from a year on."""

    vanaf_jaar = forms.IntegerField(label="Vanaf welk jaar?", min_value=2023, max_value=2100)
    naam = Vrijetekst(label="Naam", max_length=160)
    definitie = Vrijetekst(label="Nieuwe definitie", max_length=1000, widget=LANG)
    teller = Tellingveld(label="Wat telt mee?")
    noemer = Tellingveld(label="Gedeeld door", help_text="Niets gekozen: het is een gewoon aantal.", required=False)

    def __init__(self, *args: Any, indicator: Indicator, door: Lid, **kwargs: Any) -> None:
        termen = list(indicator.termen.values_list("kant", "grootheid"))
        begin = {kant: [pk for welke, pk in termen if welke == kant] for kant in ("teller", "noemer")}
        begin |= {"naam": indicator.naam, "vanaf_jaar": vandaag().year + 1}  # type: ignore[dict-item]
        super().__init__(*args, initial=begin, **kwargs)
        self.indicator, self.door = indicator, door
        tellingen = Grootheid.objects.select_related("deel_van").order_by("volgorde")
        zet_keuzes(self, teller=tellingen, noemer=tellingen.all())

    def save(self) -> Indicator:
        return services.indicator_vervangen(indicator=self.indicator, door=self.door, **self.cleaned_data)


class LandelijkCijferForm(DienstFormulier):
    """One published figure."""

    jaar = forms.IntegerField(label="Over welk jaar?", min_value=2000, max_value=2100)
    waarde = forms.DecimalField(
        label="Het cijfer",
        help_text="In de eenheid van de indicator; een percentage als getal van 0 tot en met 100.",
        localize=True,
        min_value=0,
        max_digits=9,
        decimal_places=2,
    )
    bron = Vrijetekst(label="Bron", help_text="Wie publiceerde dit en waar?", max_length=200)
    peildatum = forms.DateField(label="Peildatum", required=False, widget=Datumveld())

    def __init__(
        self, *args: Any, indicator: Indicator, door: Lid, cijfer: LandelijkCijfer | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, initial=begin_van(cijfer, ("jaar", "waarde", "bron", "peildatum")), **kwargs)
        self.indicator, self.door, self.cijfer = indicator, door, cijfer

    def save(self) -> LandelijkCijfer:
        return services.landelijk_cijfer_bewaren(
            indicator=self.indicator, cijfer=self.cijfer, door=self.door, **self.cleaned_data
        )


class ToelichtingForm(DienstFormulier):
    """Why a figure is above the national one."""

    tekst = Vrijetekst(
        label="Waardoor komt dat?",
        help_text="Iedereen die het cijfer ziet, leest dit; het staat ook in de rapportage. Geen namen van leerlingen.",
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def __init__(
        self, *args: Any, indicator: Indicator, plek: Plek, jaar: int, door: Lid, nu: Toelichting | None, **kwargs: Any
    ) -> None:
        super().__init__(*args, initial=begin_van(nu, ("tekst",)), **kwargs)
        self.indicator, self.plek, self.jaar, self.door = indicator, plek, jaar, door

    def save(self) -> Toelichting:
        return services.toelichting_geven(
            indicator=self.indicator, plek=self.plek, jaar=self.jaar, door=self.door, **self.cleaned_data
        )
