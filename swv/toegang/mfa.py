"""Our rules inside allauth.mfa: secrets encrypted in the database, Dutch names and messages."""

import base64
import hashlib
from typing import Any

from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings

NAAM = "Thuisnabij"


class MfaAdapter(DefaultMFAAdapter):
    """A stolen backup of the database is not enough to make codes: the key is derived from SECRET_KEY."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "Deze code klopt niet. Wacht op de volgende code en probeer het opnieuw.",
        "cannot_delete_authenticator": "De tweede stap uitzetten kan niet.",
        "cannot_generate_recovery_codes": "Zet eerst inloggen in twee stappen aan.",
        "unverified_email": "Vraag de medewerker van uw samenwerkingsverband om uw e-mailadres na te kijken.",
    }

    def encrypt(self, text: str) -> str:
        return _sleutels().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _sleutels().decrypt(encrypted_text.encode()).decode()

    def generate_authenticator_name(self, user: Any, type: Authenticator.Type) -> str:  # noqa: A002
        aantal = Authenticator.objects.filter(user=user, type=type).count()
        return "Passkey" if aantal == 0 else f"Passkey {aantal + 1}"

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {"id": context.request.get_host().partition(":")[0], "name": NAAM}


def _sleutels() -> MultiFernet:
    """The key of now encrypts, those of before (SECRET_KEY_VORIGE) still decrypt."""
    alle = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_afgeleid(geheim)) for geheim in alle])


def _afgeleid(geheim: str) -> bytes:
    return base64.urlsafe_b64encode(hashlib.sha256(b"mfa:" + geheim.encode()).digest())
