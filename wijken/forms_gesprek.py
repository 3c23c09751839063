"""Evaluatiegesprekken: beginning one, the sheet that two people fill in at once, and the cards to talk by."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from django import forms

from swv.dagen import vandaag
from swv.formulieren import DienstFormulier, Vrijetekst
from swv.models import Lid, Plek
from wijken.forms import Dagveld
from wijken.forms_samen import Blad, Rijformulier, rijen_van
from wijken.models import Dialoogkaart, Gesprek, Gespreksonderwerp
from wijken.overzichten.gesprekken import Onderwerp
from wijken.services.dialoogkaarten import kaart_bewaren
from wijken.services.gesprekken import KOP, SLOT, gesprek_beginnen, gesprek_opslaan, sleutel_van


class BeginForm(DienstFormulier):
    """A talk on a day; which kind follows from who asks."""

    datum = Dagveld(label="Op welke dag?", help_text="Vandaag, of de dag die u afspreekt.")

    def __init__(self, *args: Any, plek: Plek, vorm: str, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, initial={"datum": vandaag()}, prefix=vorm, **kwargs)
        self.plek, self.vorm, self.door = plek, vorm, door
        if self.schriftelijk:
            self.fields["datum"].help_text = "De dag waarop u het invult."

    @property
    def schriftelijk(self) -> bool:
        return self.vorm == Gesprek.Vorm.SCHRIFTELIJK

    def save(self) -> Gesprek:
        return gesprek_beginnen(plek=self.plek, vorm=self.vorm, door=self.door, **self.cleaned_data)


class KopFormulier(Rijformulier):
    """When it was, and who were there."""

    velden = ("datum", "erbij")
    datum = Dagveld(label="Datum")
    erbij = Vrijetekst(
        label="Wie zijn erbij?",
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "off", "maxlength": None}),
    )


class OnderwerpFormulier(Rijformulier):
    """How it stands, in words, and what was said."""

    velden = ("stand", "notitie")
    stand = forms.ChoiceField(
        label="Hoe gaat het?", choices=Gespreksonderwerp.Stand.choices, widget=forms.RadioSelect, required=False
    )
    notitie = Vrijetekst(
        label="Wat is er gezegd?",
        required=False,
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": None}),
    )


class SlotFormulier(Rijformulier):
    """What it comes down to."""

    velden = ("samenvatting",)
    samenvatting = Vrijetekst(
        label="Samengevat",
        required=False,
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": None}),
    )


class Gespreksblad(Blad):
    """The day, the topics, and what it comes down to."""

    def __init__(
        self, gesprek: Gesprek, onderwerpen: Iterable[Onderwerp], data: Mapping[str, str] | None = None
    ) -> None:
        self.gesprek, self.onderwerpen = gesprek, list(onderwerpen)
        kop = {KOP: {"datum": gesprek.datum, "erbij": gesprek.erbij}}
        begin = {sleutel_van(een.rij): {"stand": een.rij.stand, "notitie": een.rij.notitie} for een in self.onderwerpen}
        slot = {SLOT: {"samenvatting": gesprek.samenvatting}}
        rijen = rijen_van(KopFormulier, kop, data) | rijen_van(OnderwerpFormulier, begin, data)
        rijen |= rijen_van(SlotFormulier, slot, data)
        super().__init__(rijen, data, dienst=partial(gesprek_opslaan, gesprek=gesprek))

    @property
    def kop(self) -> Rijformulier:
        return self.rijen[KOP]

    @property
    def slot(self) -> Rijformulier:
        return self.rijen[SLOT]

    @property
    def regels(self) -> list[tuple[str, Onderwerp, Rijformulier]]:
        """(key, topic, form) in the order of the cards."""
        return [(sleutel, een, self.rijen[sleutel]) for een in self.onderwerpen for sleutel in [sleutel_van(een.rij)]]


class KaartForm(DienstFormulier):
    """One card, new or changed."""

    titel = Vrijetekst(label="Onderwerp", max_length=120)
    vraag = Vrijetekst(
        label="Vraag voor het gesprek",
        required=False,
        max_length=300,
        help_text="Eén open vraag. Zij staat bij het onderwerp.",
    )
    voor = forms.ChoiceField(
        label="In welke gesprekken?",
        choices=[("beide", "Met wijken en scholen"), ("wijk", "Alleen met wijken"), ("school", "Alleen met scholen")],
        initial=Dialoogkaart.Voor.BEIDE,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, kaart: Dialoogkaart | None = None, **kwargs: Any) -> None:
        begin = {naam: getattr(kaart, naam) for naam in self.base_fields} if kaart else {}
        super().__init__(*args, initial=begin, **kwargs)
        self.kaart = kaart

    def save(self) -> Dialoogkaart:
        return kaart_bewaren(kaart=self.kaart, **self.cleaned_data)
