"""A real provider of OpenID Connect on this machine: django-oauth-toolkit, with people of its own.

    python3 provider.py --port 18150 --folder FOLDER --secret SECRET --back http://127.0.0.1:8080/login/provider/return

People sign in there with their name and the password `PASSWORD`. PKCE with S256 is required, tokens are
signed with RS256, and each code counts once.
"""

import argparse
import os
import sys
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

PASSWORD = "provided by somebody else"
CLIENT = "parallax"

# Name, mail address, whether the provider has confirmed it, and how they sign in there.
PEOPLE = {
    "ada": ("ada@harbour.example", True, ["pwd"]),
    "finn": ("finn@harbour.example", True, ["pwd"]),
    "mia": ("mia@harbour.example", True, ["pwd", "mfa"]),
    "rob": ("rob@harbour.example", True, ["pwd"]),
    "ula": ("ula@harbour.example", False, ["pwd"]),
    "zoe": ("zoe@harbour.example", True, ["pwd"]),
}

PAGES = {
    "registration/login.html": """<!doctype html><html lang="en"><title>Harbour ID</title><h1>Harbour ID</h1>
<form method="post">{% csrf_token %}{{ form.as_p }}<button>Sign in there</button></form></html>""",
    "oauth2_provider/base.html": """<!doctype html><html lang="en"><title>Harbour ID</title>
{% block content %}{% endblock %}</html>""",
}


def key() -> str:
    """A key to sign with, made for this run."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import rsa

    made = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return made.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption()).decode()


def configure(folder: Path, port: int) -> None:
    """Sets Django up with everything in one folder."""
    from django.conf import settings

    # The library asks for HTTPS everywhere; this machine's loopback is where this provider is.
    os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = "1"
    settings.configure(
        SECRET_KEY=os.urandom(32).hex(), ALLOWED_HOSTS=["localhost", "127.0.0.1"], USE_TZ=True,
        ROOT_URLCONF="provider", DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        LOGIN_URL="/sign-in/", PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        SESSION_COOKIE_NAME="provider_session", CSRF_COOKIE_NAME="provider_csrf",
        DATABASES={"default": {
            "ENGINE": "django.db.backends.sqlite3", "NAME": str(folder / "provider.sqlite"),
            "OPTIONS": {"timeout": 30}}},
        INSTALLED_APPS=[
            "django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions",
            "oauth2_provider"],
        MIDDLEWARE=[
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware"],
        TEMPLATES=[{
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {
                "context_processors": ["django.template.context_processors.request"],
                "loaders": [
                    ("django.template.loaders.locmem.Loader", PAGES),
                    "django.template.loaders.app_directories.Loader"]}}],
        OAUTH2_PROVIDER={
            "OIDC_ENABLED": True, "OIDC_RSA_PRIVATE_KEY": key(), "PKCE_REQUIRED": True,
            "OIDC_ISS_ENDPOINT": f"http://localhost:{port}/o",
            "OAUTH2_VALIDATOR_CLASS": "provider.Validator",
            "SCOPES": {"openid": "know you", "email": "know your mail address"}})


def fill(secret: str, back: str) -> None:
    """Makes the tables, the people and the program that people sign in to."""
    from django.contrib.auth import get_user_model
    from django.core.management import call_command
    from oauth2_provider.models import get_application_model

    call_command("migrate", verbosity=0)
    for name, (address, _, _) in PEOPLE.items():
        get_user_model().objects.create_user(name, address, PASSWORD)
    program = get_application_model()
    program.objects.create(
        name="Parallax", client_id=CLIENT, client_secret=secret, redirect_uris=back,
        client_type=program.CLIENT_CONFIDENTIAL,
        authorization_grant_type=program.GRANT_AUTHORIZATION_CODE, algorithm=program.RS256_ALGORITHM)


class Threads(ThreadingMixIn, WSGIServer):
    """Answers several at the same time."""

    daemon_threads = True


class Quiet(WSGIRequestHandler):
    """Says nothing of each call."""

    def log_message(self, *_) -> None:
        """Says nothing."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--secret", required=True)
    parser.add_argument("--back", required=True)
    given = parser.parse_args()
    # Django finds the addresses and the rules of this file by its name.
    sys.modules["provider"] = sys.modules["__main__"]
    configure(given.folder, given.port)

    import django
    from django.core.wsgi import get_wsgi_application

    django.setup()
    from django.contrib.auth.views import LoginView
    from django.urls import include, path
    from oauth2_provider.oauth2_validators import OAuth2Validator

    class Validator(OAuth2Validator):
        """What is said of a person."""

        oidc_claim_scope = None

        def get_additional_claims(self, request):
            """Mail address, whether it is confirmed, and how the person has signed in."""
            address, verified, methods = PEOPLE[request.user.username]
            return {"email": address, "email_verified": verified, "amr": methods}

    module = sys.modules[__name__]
    module.Validator = Validator
    module.urlpatterns = [
        path("o/", include("oauth2_provider.urls", namespace="oauth2_provider")),
        path("sign-in/", LoginView.as_view()),
    ]
    fill(given.secret, given.back)
    make_server(
        "127.0.0.1", given.port, get_wsgi_application(), server_class=Threads, handler_class=Quiet
    ).serve_forever()


if __name__ == "__main__":
    main()
