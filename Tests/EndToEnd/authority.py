"""A certificate authority of the test's own, and what it signs."""

from __future__ import annotations

import datetime
import ipaddress
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

DAY = datetime.timedelta(days=1)


class Authority:
    """Its own certificate is in `file`."""

    def __init__(self, directory: Path, name: str = "authority"):
        self.directory = directory
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.file = directory / f"{name}.pem"
        basic = x509.BasicConstraints(ca=True, path_length=None)
        self.file.write_bytes(self._signed(self.name, self.key.public_key(), basic))

    def certificate(self, *names: str) -> tuple[Path, Path]:
        """A server's certificate for these names and addresses, and its key."""
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, names[0])])
        others = x509.SubjectAlternativeName(map(self._general, names))
        certificate, private = self.directory / f"{names[0]}.pem", self.directory / f"{names[0]}.key"
        certificate.write_bytes(self._signed(subject, key.public_key(), others))
        form = serialization.PrivateFormat.PKCS8
        private.write_bytes(key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()))
        return certificate, private

    @staticmethod
    def _general(name: str) -> x509.GeneralName:
        return x509.IPAddress(ipaddress.ip_address(name)) if name[0].isdigit() else x509.DNSName(name)

    def _signed(self, subject: x509.Name, key, extension: x509.ExtensionType) -> bytes:
        now = datetime.datetime.now(datetime.timezone.utc)
        builder = x509.CertificateBuilder(self.name, subject, key, x509.random_serial_number(), now - DAY, now + DAY)
        signed = builder.add_extension(extension, critical=False).sign(self.key, hashes.SHA256())
        return signed.public_bytes(serialization.Encoding.PEM)
