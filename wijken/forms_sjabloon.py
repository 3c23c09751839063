"""The template of the plans, what a year asks, and the own parts of a wijk."""

from typing import Any

from django import forms

from swv.formulieren import DienstFormulier, Vrijetekst
from wijken.models import Jaarvraag, Planonderdeel, Sjabloondeel, Wijkplan
from wijken.models.wijkplan import Niveau, Onderdeelsoort
from wijken.services import (
    jaarvraag_bewaren,
    onderdeel_hernoemen,
    onderdeel_toevoegen,
    sjabloondeel_bewaren,
)

MEESTE_WOORDEN = 3000


class SjabloondeelForm(DienstFormulier):
    """One part of the template, new or changed."""

    niveau = forms.ChoiceField(label="Op welk niveau?", choices=Niveau.choices, widget=forms.RadioSelect)
    titel = Vrijetekst(label="Titel", max_length=120)
    uitleg = Vrijetekst(
        label="Wat schrijft een wijk hier?",
        required=False,
        max_length=2000,
        help_text="Eén regel per punt. Het staat naast de tekst terwijl de scholen schrijven.",
        widget=forms.Textarea(attrs={"rows": 4, "maxlength": None}),
    )
    woorden = forms.IntegerField(
        label="Ongeveer hoeveel woorden?",
        min_value=0,
        max_value=MEESTE_WOORDEN,
        help_text="150 woorden is een halve bladzijde. Vul 0 in als het niet uitmaakt.",
    )
    soort = forms.ChoiceField(
        label="Schrijft er iemand mee?", required=False, choices=[("", "Alleen de scholen"), *Onderdeelsoort.choices]
    )

    def __init__(self, *args: Any, jaar: int, deel: Sjabloondeel | None = None, **kwargs: Any) -> None:
        begin = {naam: getattr(deel, naam) for naam in self.base_fields} if deel else {"woorden": 150}
        super().__init__(*args, initial=begin, **kwargs)
        self.jaar, self.deel = jaar, deel

    def save(self) -> Sjabloondeel:
        return sjabloondeel_bewaren(deel=self.deel, jaar=self.jaar, **self.cleaned_data)


class JaarvraagForm(DienstFormulier):
    """What a year asks of every wijk, in the words of the ondersteuningsplan."""

    tekst = Vrijetekst(label="Wat vraagt dit jaar van elke wijk?", max_length=300)
    bron = Vrijetekst(label="Waar staat dat?", required=False, max_length=120)

    def __init__(self, *args: Any, jaar: int, vraag: Jaarvraag | None = None, **kwargs: Any) -> None:
        begin = {"tekst": vraag.tekst, "bron": vraag.bron} if vraag else {}
        super().__init__(*args, initial=begin, **kwargs)
        self.jaar, self.vraag = jaar, vraag

    def save(self) -> Jaarvraag:
        return jaarvraag_bewaren(vraag=self.vraag, jaar=self.jaar, **self.cleaned_data)


class EigenOnderdeelForm(DienstFormulier):
    """A part that the wijk adds to its plan, or its new name."""

    titel = Vrijetekst(label="Waar gaat dit onderdeel over?", max_length=120)
    niveau = forms.ChoiceField(
        label="Op welk niveau?", choices=Niveau.choices, initial=Niveau.WIJK, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, wijkplan: Wijkplan, onderdeel: Planonderdeel | None = None, **kwargs: Any) -> None:
        begin = {"titel": onderdeel.titel, "niveau": onderdeel.niveau} if onderdeel else {}
        super().__init__(*args, initial=begin, **kwargs)
        self.wijkplan, self.onderdeel = wijkplan, onderdeel

    def save(self) -> Planonderdeel:
        if self.onderdeel:
            return onderdeel_hernoemen(onderdeel=self.onderdeel, **self.cleaned_data)
        return onderdeel_toevoegen(wijkplan=self.wijkplan, **self.cleaned_data)
