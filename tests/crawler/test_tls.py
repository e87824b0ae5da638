"""Portals with the TLS of their time, and with certificates that nobody vouches for."""

import ssl
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from crawler.config import CrawlConfig
from crawler.members import members
from crawler.run import crawl
from tests.crawler.tiny_portal import TinyPortal, serving

CONFIG = CrawlConfig(timeout_seconds=20)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "portal.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(private + signed.public_bytes(serialization.Encoding.PEM))
    return path


def context(certificate, newest=ssl.TLSVersion.MAXIMUM_SUPPORTED):
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(certificate)
    made.set_ciphers("DEFAULT:@SECLEVEL=0")
    made.minimum_version, made.maximum_version = ssl.TLSVersion.TLSv1, newest
    return made


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
def test_old_tls_is_for_the_portals_that_ask_for_it(certificate, tmp_path):
    old, own = context(certificate, ssl.TLSVersion.TLSv1), context(certificate)
    with (
        serving(TinyPortal(articles=2), tls=old) as old_portal,
        serving(TinyPortal(articles=2), tls=own) as own_portal,
    ):
        sources = [
            portal.source(id=f"{name}-{kind}", start=("/vi/news/tin/",), old_tls=kind == "named")
            for name, portal in (("old", old_portal), ("unverified", own_portal))
            for kind in ("named", "usual")
        ]
        results = crawl(sources, tmp_path, config=CONFIG)
    assert {result.source: result.new for result in results} == {
        "old-named": 2,
        "old-usual": 0,
        "unverified-named": 2,
        "unverified-usual": 0,
    }
    assert all(result.failing for result in results if result.source.endswith("usual"))
    assert b"tls: 1.0" in next(members(results[0].archive.open("rb"), b"WARC/")).data
