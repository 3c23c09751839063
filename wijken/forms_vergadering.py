"""What is typed during a meeting. Every part saves on its own, so a mistake in one holds nothing else up."""

from collections.abc import Sequence
from functools import partial

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils import timezone

from swv.formulieren import DienstFormulier, Vrijetekst
from swv.models import Lid
from wijken.forms import ActiepuntForm
from wijken.forms_samen import Blad, Rijformulier, rijen_van
from wijken.models import Agendapunt, Deelname, Overleg
from wijken.overzichten.overleg import Aanwezige
from wijken.services import aanwezigheid_zetten, punten_opslaan


class NotitieFormulier(Rijformulier):
    """What was said about a point."""

    velden = ("tekst",)
    tekst = Vrijetekst(
        label="Wat is er gezegd?",
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": None, "lang": "nl", "spellcheck": "true"}),
    )


class BesluitFormulier(Rijformulier):
    """What was decided, in one paragraph."""

    velden = ("tekst",)
    tussen = " "
    tekst = Vrijetekst(
        label="Besluit",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": None, "lang": "nl", "spellcheck": "true"}),
    )


class Puntenblad(Blad):
    """The texts of all points of a meeting."""

    def __init__(self, data: QueryDict | None = None, *, overleg: Overleg, punten: Sequence[Agendapunt]) -> None:
        rijen: dict[str, Rijformulier] = {}
        for veld, soort in (("notitie", NotitieFormulier), ("besluit", BesluitFormulier)):
            begin = {f"{veld}-{punt.pk}": {"tekst": getattr(punt, veld)} for punt in punten}
            rijen |= rijen_van(soort, begin, data)
        super().__init__(rijen, data, dienst=partial(punten_opslaan, overleg=overleg))


class GastForm(DienstFormulier):
    """Somebody who came and has no login."""

    naam = Vrijetekst(label="Wie was er nog meer?", max_length=120, help_text="Een functie of organisatie.")

    def __init__(self, data: QueryDict | None = None, *, overleg: Overleg) -> None:
        super().__init__(data, prefix="gast", empty_permitted=True, use_required_attribute=False)
        self.overleg = overleg

    def save(self) -> Deelname:
        return aanwezigheid_zetten(overleg=self.overleg, naam=self.cleaned_data["naam"], aanwezig=True)


class Vergadering:
    """The page of a meeting as one form."""

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        overleg: Overleg,
        punten: Sequence[Agendapunt],
        aanwezigen: Sequence[Aanwezige],
        volgende: Overleg | None,
        door: Lid,
    ) -> None:
        self.overleg, self.data, self.aanwezigen, self.punten = overleg, data, aanwezigen, punten
        self.blad = Puntenblad(data, overleg=overleg, punten=punten)
        self.gast = GastForm(data, overleg=overleg)
        self.actiepunt = actiepuntform(data, overleg=overleg, volgende=volgende, door=door)

    @property
    def velden(self) -> list[tuple[Agendapunt, list[tuple[str, Rijformulier]]]]:
        """Each point with the keys and forms of its texts."""
        soorten = ("notitie", "besluit")
        return [
            (punt, [(sleutel, self.blad.rijen[sleutel]) for sleutel in (f"{soort}-{punt.pk}" for soort in soorten)])
            for punt in self.punten
        ]

    def save_if_valid(self) -> bool:
        """Save everything that can be saved; True when nothing was refused."""
        if self.data is None:
            return False
        gelukt = [self.blad.opslaan(), self._vinken()]
        gelukt += [form.save_if_valid() for form in (self.gast, self.actiepunt) if self._getypt(form)]
        return all(gelukt)

    def _getypt(self, form: DienstFormulier) -> bool:
        verzonden = any(form.add_prefix(naam) in (self.data or ()) for naam in form.fields)
        return verzonden and form.has_changed()

    def _vinken(self) -> bool:
        try:
            vinken_bewaren(self.data or QueryDict(), self.overleg, self.aanwezigen)
        except ValidationError as fout:
            self.blad.fouten = list(dict.fromkeys([*self.blad.fouten, *fout.messages]))
            return False
        return True


def actiepuntform(data: QueryDict | None, *, overleg: Overleg, volgende: Overleg | None, door: Lid) -> ActiepuntForm:
    """An action agreed on here; ready before the next meeting unless somebody says otherwise."""
    begin = {"voor": timezone.localdate(volgende.begin)} if volgende else {}
    return ActiepuntForm(
        data,
        bron=overleg,
        door=door,
        prefix="actie",
        initial=begin,
        empty_permitted=True,
        use_required_attribute=False,
    )


def vinken_bewaren(data: QueryDict, overleg: Overleg, aanwezigen: Sequence[Aanwezige]) -> None:
    """Only what was ticked or unticked on this page; what somebody else ticked meanwhile stays."""
    for een in aanwezigen:
        nu, was = f"aanwezig-{een.sleutel}" in data, data.get(f"was-{een.sleutel}")
        if was is not None and nu != (was == "1"):
            aanwezigheid_zetten(overleg=overleg, lid=een.lid, naam=een.naam, aanwezig=nu)
