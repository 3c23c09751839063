"""Addresses inside the samenwerkingsverband of the page."""

from typing import Any

from django import template
from django.urls import reverse

from swv.register import register as haken

register = template.Library()


@register.simple_tag(takes_context=True)
def pad(context: dict[str, Any], naam: str, *delen: Any) -> str:
    """``{% pad "wijken:wijk_detail" wijk.pk %}``: reverse() with the slug of the running samenwerkingsverband."""
    return reverse(naam, args=[context["swv"], *delen])


@register.simple_tag(takes_context=True)
def bewaarsleutel(context: dict[str, Any], *delen: Any) -> str:
    """``{% bewaarsleutel "voortgang" plan.pk %}``: where this browser keeps what this member typed on this page."""
    return ":".join(str(deel) for deel in ("thuisnabij", context["swv"], context["request"].lid.pk, *delen))


@register.simple_tag(takes_context=True)
def toon_paneel(context: Any, paneel: Any, inhoud: dict[str, Any]) -> str:
    """Render one panel of the registry with its own context on top of the page's."""
    with context.push(paneel=paneel, **inhoud):
        return context.template.engine.get_template(paneel.template).render(context)


@register.inclusion_tag("onderdelen/geschiedenislink.html", takes_context=True)
def geschiedenis_link(context: dict[str, Any], code: str, ding: Any) -> dict[str, Any]:
    """``{% geschiedenis_link "arrangementen" arrangement %}``: the way to its history, for who may read that."""
    mag = haken.geschiedenissen[code].mag(context["request"].lid, ding)
    return {"url": reverse("geschiedenis", args=[context["swv"], code, ding.pk]) if mag else ""}
