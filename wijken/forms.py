"""What people fill in for a wijkplan; each form saves by one call of a service."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from swv.formulieren import DienstFormulier, Vrijetekst
from swv.models import Lid
from swv.persoonsgegevens import weiger_zekere_persoonsgegevens
from swv.templatetags.getallen import datum
from wijken.models import (
    Actie,
    Actiepunt,
    Advies,
    Gesprek,
    Opmerking,
    Overleg,
    Overlegsoort,
    Planonderdeel,
    Wijkdoel,
    Wijkplan,
)
from wijken.permissions import mag_wijkplan_schrijven
from wijken.services import (
    Botsing,
    actie_toevoegen,
    actie_wijzigen,
    actiepunt_maken,
    advies_geven,
    botsing_oplossen,
    mee_te_vragen,
    onderdeel_opslaan,
    opmerking_plaatsen,
)

TEKST_MAXIMUM = 50_000
TE_LANG = (
    "Uw tekst heeft %(show_value)d tekens. In één onderdeel passen er 50.000. "
    "Kort hem in, of zet een deel in een ander onderdeel. Uw tekst blijft hier staan."
)


class SchrijfFormulier(DienstFormulier):
    """A form on a text that others may change too: it remembers the clash."""

    versie = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    botsing: Botsing | None = None

    def __init__(self, *args: Any, onderdeel: Planonderdeel, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.onderdeel = onderdeel
        self.door = door

    def _neem_over(self, fout: ValidationError) -> None:
        if isinstance(fout, Botsing):
            self.botsing = fout
        super()._neem_over(fout)


class OnderdeelForm(SchrijfFormulier):
    """The text of a part; ``versie`` is the one it was written on."""

    tekst = forms.CharField(
        label="Tekst van dit onderdeel",
        required=False,
        strip=False,
        max_length=TEKST_MAXIMUM,
        error_messages={"max_length": TE_LANG},
        widget=forms.Textarea(attrs={"lang": "nl", "spellcheck": "true", "maxlength": None, "rows": 14}),
    )

    def save(self) -> Planonderdeel:
        return onderdeel_opslaan(onderdeel=self.onderdeel, door=self.door, **self.cleaned_data)


class BotsingForm(SchrijfFormulier):
    """The choice after a clash; ``mijn`` is the text that could not be saved."""

    mijn = forms.CharField(strip=False, required=False, max_length=TEKST_MAXIMUM, widget=forms.HiddenInput)
    keuze = forms.ChoiceField(choices=[("onder", "onder"), ("mijn", "mijn"), ("hunne", "hunne")])

    def save(self) -> Planonderdeel:
        return botsing_oplossen(onderdeel=self.onderdeel, door=self.door, **self.cleaned_data)


class Dagveld(forms.DateField):
    """A day, picked in the browser or typed as 4-12-2027."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(input_formats=["%Y-%m-%d", "%d-%m-%Y"], **kwargs)


class ActieForm(DienstFormulier):
    """A new action of a part, or a change of one that is there."""

    omschrijving = Vrijetekst(label="Wat gaat u doen?", max_length=200)
    wie = Vrijetekst(label="Wie doet het?", max_length=120, help_text="Een school, een team of een functie.")
    begin = Dagveld(label="Vanaf")
    einde = Dagveld(label="Tot en met")
    bedrag = forms.DecimalField(
        label="Euro uit de wijkpot",
        max_digits=10,
        decimal_places=2,
        min_value=0,
        localize=True,
        help_text="Bijvoorbeeld 16.800 of 250,50. Kost het niets, vul dan 0 in.",
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
    )

    uren = forms.DecimalField(
        label="Uren",
        required=False,
        max_digits=7,
        decimal_places=1,
        min_value=0,
        localize=True,
        help_text="Alleen als u uren afspreekt, bijvoorbeeld 40.",
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
    )
    wijkdoel = forms.ModelChoiceField(
        label="Voor welk doel van de wijk?",
        queryset=Wijkdoel.objects.none(),
        required=False,
        empty_label="Geen doel van de wijk zelf",
    )

    def __init__(self, *args: Any, onderdeel: Planonderdeel, actie: Actie | None = None, **kwargs: Any) -> None:
        waarden = {naam: getattr(actie, naam) for naam in self.base_fields} if actie else {}
        super().__init__(*args, initial=waarden, **kwargs)
        self.fields["wijkdoel"].queryset = Wijkdoel.objects.filter(wijkplan=onderdeel.wijkplan_id)  # type: ignore[attr-defined]
        self.onderdeel = onderdeel
        self.actie = actie

    def save(self) -> Actie:
        self.cleaned_data["uren"] = self.cleaned_data["uren"] or Decimal(0)
        if self.actie:
            return actie_wijzigen(actie=self.actie, **self.cleaned_data)
        return actie_toevoegen(onderdeel=self.onderdeel, **self.cleaned_data)


class ActiepuntForm(DienstFormulier):
    """An agreement, noted while people talk in a meeting or a gesprek; where it was made is filled in by itself."""

    tekst = Vrijetekst(label="Wat gaat er gebeuren?", max_length=300)
    wie = Vrijetekst(label="Wie doet het?", max_length=120, help_text="Een school, een team of een functie.")
    voor = Dagveld(label="Klaar voor", help_text="Bijvoorbeeld de dag van het volgende overleg.")

    def __init__(self, *args: Any, bron: Overleg | Gesprek, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bron, self.door = bron, door

    def save(self) -> Actiepunt:
        return actiepunt_maken(plek=self.bron.plek, door=self.door, **self._herkomst(), **self.cleaned_data)

    def _herkomst(self) -> dict[str, Any]:
        if isinstance(self.bron, Gesprek):
            waar, dag = "het evaluatiegesprek", self.bron.datum
        else:
            raad = self.bron.soort == Overlegsoort.DEELNEMERSRAAD
            waar, dag = f"{'de' if raad else 'het'} {self.bron.get_soort_display()}", self.bron.begin
        soort = "gesprek" if isinstance(self.bron, Gesprek) else "overleg"
        return {"herkomst": f"Afgesproken in {waar} van {datum(dag)}", soort: self.bron}


class OpmerkingForm(DienstFormulier):
    """A remark on a part, perhaps on one sentence of it, or the answer to one."""

    antwoord_op = forms.ModelChoiceField(queryset=Opmerking.objects.none(), required=False, widget=forms.HiddenInput)
    citaat = forms.CharField(
        label="Zin waar het over gaat",
        required=False,
        max_length=300,
        validators=[weiger_zekere_persoonsgegevens],
        help_text="Selecteer een zin in de tekst, of typ hem over.",
    )
    tekst = Vrijetekst(
        label="Uw opmerking", max_length=2000, widget=forms.Textarea(attrs={"rows": 3, "maxlength": None})
    )

    vraag_aan = forms.ModelChoiceField(
        label="Vraag iemand om mee te kijken",
        queryset=Lid.objects.none(),
        required=False,
        empty_label="Niemand",
        help_text="Die krijgt één mail. In uw opmerking kan ook een naam met een @ ervoor.",
    )
    intern = forms.BooleanField(label="Alleen voor de directeuren van deze wijk", required=False)

    def __init__(self, *args: Any, onderdeel: Planonderdeel, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, prefix="opmerking", **kwargs)
        schrijft = mag_wijkplan_schrijven(door, onderdeel.wijkplan)
        vragen = Opmerking.objects.zichtbaar(alles=schrijft).filter(onderdeel=onderdeel)
        self.fields["antwoord_op"].queryset = vragen  # type: ignore[attr-defined]
        kring = mee_te_vragen(onderdeel.wijkplan).exclude(pk=door.pk)
        self.fields["vraag_aan"].queryset = kring  # type: ignore[attr-defined]
        if not schrijft:
            del self.fields["intern"]
        self.onderdeel = onderdeel
        self.door = door

    def save(self) -> Opmerking:
        return opmerking_plaatsen(onderdeel=self.onderdeel, door=self.door, **self.cleaned_data)


class AdviesForm(DienstFormulier):
    """What the procesbegeleider advises, and why."""

    strekking = forms.ChoiceField(
        label="Wat adviseert u?",
        choices=[(code, label.capitalize()) for code, label in Advies.Strekking.choices],
        widget=forms.RadioSelect,
    )
    toelichting = Vrijetekst(
        label="Waarom?",
        max_length=5000,
        help_text="De wijk leest dit. Noem wat goed is en wat beter kan.",
        widget=forms.Textarea(attrs={"rows": 5, "maxlength": None}),
        error_messages={"required": "Schrijf op waarom u dit adviseert. De wijk leest dat mee."},
    )

    def __init__(self, *args: Any, wijkplan: Wijkplan, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, prefix="advies", **kwargs)
        self.wijkplan = wijkplan
        self.door = door

    def save(self) -> Advies:
        return advies_geven(wijkplan=self.wijkplan, door=self.door, **self.cleaned_data)
