"""A sheet of rows that several people fill in at once; how it hangs together stands in services/samen_invullen."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from swv.formulieren import Vrijetekst
from wijken.services.samen_invullen import Invoer, Waarden, stempel

BEHEER = ("was", "gezien")


class Rijformulier(forms.Form):
    """One row; a subclass names its ``velden``. Give it a prefix (its key) and as ``initial`` what stands there now.

    ``was``: the stempel of what its page showed; ``gezien``: that of a colleague's words beside it.
    """

    velden: tuple[str, ...] = ()
    tussen = "\n\n"  # between the words of two people
    was = forms.CharField(required=False, max_length=16, widget=forms.HiddenInput)
    gezien = forms.CharField(required=False, max_length=16, widget=forms.HiddenInput)
    hunne: Waarden | None = None
    bewaard = False

    @property
    def waarden(self) -> Waarden:
        return tuple(str(self.cleaned_data.get(naam) or "") for naam in self.velden)

    @property
    def begin(self) -> Waarden:
        """What stood there when the page was made."""
        return tuple(str(self.initial.get(naam) or "") for naam in self.velden)

    @property
    def staat(self) -> str:
        """For the page: ``bewaard``, ``botst``, or ``open`` when its words stand nowhere else."""
        if self.hunne:
            return "botst"
        return "bewaard" if self.bewaard or not self.is_bound else "open"

    @property
    def nieuw_was(self) -> str:
        """The stempel that the page needs from now on."""
        if not self.is_bound:
            return stempel(self.begin)
        return stempel(self.waarden) if self.bewaard else self.data.get(self.add_prefix("was"), "")

    @property
    def hun_stempel(self) -> str:
        return stempel(self.hunne) if self.hunne else ""

    @property
    def hun_woorden(self) -> list[tuple[str, str]]:
        """What the colleague wrote, with the name of each field; a choice in words."""
        velden = [(self.fields[naam], waarde) for naam, waarde in zip(self.velden, self.hunne or (), strict=False)]
        return [(veld.label or "", dict(getattr(veld, "choices", ())).get(waarde, waarde)) for veld, waarde in velden]

    @property
    def kan_beide(self) -> bool:
        """Whether the words of two people can stand under each other: text can, a choice cannot."""
        return all(isinstance(self.fields[naam], Vrijetekst) for naam in self.velden)

    def neem_beide(self) -> None:
        """Put the reader's words under those of the colleague they saw; newer words give a clash again."""
        if stempel(self.begin) != self.data.get(self.add_prefix("gezien")):
            return
        samen = dict(self.data.items())
        for naam, hun in zip(self.velden, self.begin, strict=True):
            mijn = samen.get(self.add_prefix(naam), "")
            samen[self.add_prefix(naam)] = self.tussen.join(dict.fromkeys(filter(None, (hun, mijn))))
        self.data = samen


class Blad:
    """The rows of a page by key, and the service that saves them: ``dienst(invoer=[...])`` returns the clashes by key.

    A view calls ``opslaan``; for a request of htmx for ``opslag`` it answers with ``wijken/samen_opslag.html``, else it
    redirects (True) or shows the page again.
    """

    def __init__(
        self,
        rijen: Mapping[str, Rijformulier],
        data: Mapping[str, str] | None = None,
        *,
        dienst: Callable[..., dict[str, Waarden]],
    ) -> None:
        self.rijen, self.data, self.dienst = rijen, data or {}, dienst
        self.fouten: list[str] = []

    def opslaan(self, *, alles: bool = False) -> bool:
        """Save what is right; True when nothing is left to look at. ``alles``: also what the reader did not touch."""
        if beide := self.rijen.get(self._gekozen("beide")):
            beide.neem_beide()
        invoer = [self._invoer(sleutel, rij, alles) for sleutel, rij in self._mijn_rijen() if rij.is_valid()]
        try:
            botsingen = self.dienst(invoer=invoer)
        except ValidationError as fout:
            self.fouten = fout.messages
            return False
        for een in invoer:
            self.rijen[een.sleutel].hunne = botsingen.get(een.sleutel)
            self.rijen[een.sleutel].bewaard = een.sleutel not in botsingen
        self.fouten = self._weggevallen()
        return not self.mis and not self.fouten

    @property
    def mis(self) -> list[Rijformulier]:
        """Rows that are not saved: not right, or written by two people."""
        return [rij for _, rij in self._mijn_rijen() if rij.errors or rij.hunne]

    def _mijn_rijen(self) -> list[tuple[str, Rijformulier]]:
        """The rows that were sent; not one whose words are refused and whose reader takes those of a colleague."""
        hunne = self._gekozen("hunne")
        verzonden = [(sleutel, rij) for sleutel, rij in self.rijen.items() if rij.add_prefix("was") in self.data]
        return [(sleutel, rij) for sleutel, rij in verzonden if sleutel != hunne or rij.is_valid()]

    def _weggevallen(self) -> list[str]:
        """The words that were sent for a row that somebody took away meanwhile."""
        sleutels = {naam.removesuffix("-was") for naam in self.data if naam.endswith("-was")} - set(self.rijen)
        beheer = {f"{sleutel}-{naam}" for sleutel in sleutels for naam in BEHEER}
        fouten = []
        for sleutel in sorted(sleutels):
            waarden = [w for naam, w in self.data.items() if naam.startswith(f"{sleutel}-") and naam not in beheer]
            if any(waarden) and stempel(tuple(waarden)) != self.data[f"{sleutel}-was"]:
                woorden = " ".join(filter(None, waarden))
                fouten.append(f"Een collega haalde weg waar u dit bij schreef: ‘{woorden}’. Zet het ergens anders.")
        return fouten

    def _invoer(self, sleutel: str, rij: Rijformulier, alles: bool) -> Invoer:
        gekozen = any(self._gekozen(keuze) == sleutel for keuze in ("mijn", "hunne", "beide"))
        was = rij.cleaned_data["gezien" if gekozen else "was"]
        zeker = alles and any(rij.waarden)
        return Invoer(sleutel, rij.waarden, was, zeker=zeker, hunne=self._gekozen("hunne") == sleutel)

    def _gekozen(self, keuze: str) -> str:
        """The key of the row that the button with this choice belongs to."""
        begin, _, sleutel = self.data.get("keuze", "").partition(":")
        return sleutel if begin == keuze else ""


def rijen_van(
    soort: Any, begin: Mapping[str, dict[str, Any]], data: Mapping[str, str] | None
) -> dict[str, Rijformulier]:
    """A form per key, with what it begins with."""
    return {sleutel: soort(data, prefix=sleutel, initial=waarden) for sleutel, waarden in begin.items()}
