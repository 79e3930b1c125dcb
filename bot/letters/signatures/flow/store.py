"""Rows of what was typed to sign, of intentions, of rules and of levels. SQL only."""

from dataclasses import asdict
from datetime import datetime

from bot.clock import from_text, to_text
from bot.letters import names, rules
from bot.letters.model import Level, Signature, SignatureState, Visibility
from bot.letters.signatures.flow.model import Approval, Kept, SigningRule, Wish, packed, unpacked
from bot.storage import Transaction


def keep(tx: Transaction, kept: Kept, guild_id: int, wish: Wish, until: datetime) -> None:
    """Keep what somebody typed until a moment; of one account the last twenty at most."""
    tx.execute(
        "DELETE FROM signing_kept WHERE user_id = ?1 AND token NOT IN"
        " (SELECT token FROM signing_kept WHERE user_id = ?1 ORDER BY kept_until DESC LIMIT 19)",
        (kept.user_id,),
    )
    tx.execute(
        "INSERT INTO signing_kept (token, letter_id, guild_id, user_id, sha256, typed, kept_until)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (kept.token, kept.letter_id, guild_id, kept.user_id, wish.sha256, packed(wish), to_text(until)),
    )


def kept(tx: Transaction, token: str, user_id: int, now: datetime) -> Kept | None:
    """Return what somebody typed, None where there is nothing of theirs (any more)."""
    row = tx.execute(
        "SELECT * FROM signing_kept WHERE token = ? AND user_id = ? AND kept_until > ?",
        (token, user_id, to_text(now)),
    ).fetchone()
    if row is None:
        return None
    wish = unpacked(row["typed"], row["sha256"]) if row["typed"] else None
    return Kept(row["token"], row["letter_id"], row["user_id"], wish, row["code"])


def drop(tx: Transaction, token: str) -> None:
    """Forget what somebody typed."""
    tx.execute("DELETE FROM signing_kept WHERE token = ?", (token,))


def rebind(tx: Transaction, token: str, sha256: str) -> None:
    """Bind what somebody typed to the text they were shown now."""
    tx.execute("UPDATE signing_kept SET sha256 = ? WHERE token = ?", (sha256, token))


def done(tx: Transaction, token: str, code: str) -> None:
    """Note that it was confirmed; what was typed goes, since the signature holds it."""
    tx.execute("UPDATE signing_kept SET code = ?, typed = '' WHERE token = ?", (code, token))


def next_erased(tx: Transaction) -> datetime | None:
    """Return when something that was typed is to be erased next."""
    row = tx.execute("SELECT min(kept_until) AS due FROM signing_kept").fetchone()
    return None if row["due"] is None else from_text(row["due"])


def erase(tx: Transaction, now: datetime) -> int:
    """Erase what was typed and never confirmed in time; return how much that was."""
    return tx.execute("DELETE FROM signing_kept WHERE kept_until <= ?", (to_text(now),)).rowcount


def forget(tx: Transaction, user_id: int) -> int:
    """Forget all that an account typed and did not confirm; return how much that was."""
    return tx.execute("DELETE FROM signing_kept WHERE user_id = ?", (user_id,)).rowcount


def intend(tx: Transaction, letter_id: int, seq: int, decides_at: datetime) -> None:
    """Note until when those who intend to sign will have decided."""
    tx.execute("INSERT INTO signature_intent VALUES (?, ?, ?)", (letter_id, seq, to_text(decides_at)))


def decides_at(tx: Transaction, letter_id: int, seq: int) -> datetime | None:
    """Return until when those who intend to sign will have decided."""
    row = tx.execute(
        "SELECT decides_at FROM signature_intent WHERE letter_id = ? AND seq = ?", (letter_id, seq)
    ).fetchone()
    return None if row is None else from_text(row["decides_at"])


def rule(tx: Transaction, guild_id: int, letter_id: int) -> SigningRule:
    """Return the rule of a letter, or of its server where it has none of its own."""
    row = tx.execute(
        "SELECT approval, levels FROM signing_rule WHERE guild_id = ? AND letter_id IN (?, 0)"
        " ORDER BY letter_id DESC LIMIT 1",
        (guild_id, letter_id),
    ).fetchone()
    return SigningRule() if row is None else SigningRule(Approval(row["approval"]), bool(row["levels"]))


def set_rule(tx: Transaction, guild_id: int, letter_id: int, wanted: SigningRule) -> None:
    """Write the rule of a letter; 0 for a server's."""
    tx.execute(
        "INSERT INTO signing_rule (guild_id, letter_id, approval, levels) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (guild_id, letter_id) DO UPDATE SET approval = excluded.approval, levels = excluded.levels",
        (guild_id, letter_id, wanted.approval.value, int(wanted.levels)),
    )


def committed(tx: Transaction, signature: Signature, sha256: str, state: SignatureState, reason: str, now: str) -> None:
    """Turn an intention into a signature under a text, in a state; one that was merged stays so, and was that state."""
    where = (signature.letter_id, signature.seq)
    tx.execute(
        "UPDATE signature SET stands_under = ?, confirmed_at = ? WHERE letter_id = ? AND seq = ?",
        (sha256, now, *where),
    )
    tx.execute(
        "UPDATE signature_merge SET was = ?, reason = ? WHERE letter_id = ? AND seq = ?",
        (state.value, reason, *where),
    )
    tx.execute(
        "UPDATE signature SET state = ?, reason = ? WHERE letter_id = ? AND seq = ? AND state = 'intends'",
        (state.value, reason or None, *where),
    )


def amend(tx: Transaction, signature: Signature) -> None:
    """Write a signatory anew, with what belongs to it."""
    who = signature.signatory
    tx.execute(
        "UPDATE signature SET name = :name, name_key = :name_key, identity_key = :identity_key, country = :country,"
        " country_key = :country_key, website = :website, ecosoc = :ecosoc, committed_by = :committed_by,"
        " committed_role = :committed_role, title = :title, affiliation = :affiliation, level = :level,"
        " organisation_id = :organisation_id, fact_seq = :fact_seq WHERE letter_id = :letter_id AND seq = :seq",
        {
            "name_key": names.name_key(who.name),
            "identity_key": rules.identity_key(who),
            "country_key": names.name_key(who.country),
            **dict.fromkeys(("website", "ecosoc", "committed_by", "committed_role", "title", "affiliation"), ""),
            **asdict(who),
            "level": signature.level.value,
            "organisation_id": signature.organisation_id,
            "fact_seq": signature.fact_seq,
            "letter_id": signature.letter_id,
            "seq": signature.seq,
        },
    )


def set_level(tx: Transaction, signature: Signature, level: Level, fact_seq: int) -> None:
    """Write how well an organisation's will is known, and the entry that commits to that."""
    tx.execute(
        "UPDATE signature SET level = ?, fact_seq = ? WHERE letter_id = ? AND seq = ?",
        (level.value, fact_seq, signature.letter_id, signature.seq),
    )


def given_by(tx: Transaction, guild_id: int, organisation_id: int, user_id: int) -> list[tuple[int, int]]:
    """Return (letter, number) of the live signatures an account gave for an organisation, under letters that go on."""
    rows = tx.execute(
        "SELECT signature.letter_id, seq FROM signature JOIN letter ON letter.id = signature.letter_id"
        " WHERE signature.user_id = ? AND organisation_id = ? AND letter.guild_id = ?"
        " AND letter.state IN ('open', 'closed')"
        " AND signature.state IN ('intends', 'pending approval', 'signed', 'needs confirmation')",
        (user_id, organisation_id, guild_id),
    )
    return [(row["letter_id"], row["seq"]) for row in rows]


def belong(tx: Transaction, guild_id: int, organisation_id: int, key: str) -> None:
    """Let signatures of a name belong to the organisation that the register has now."""
    tx.execute(
        "UPDATE signature SET organisation_id = ?1 WHERE organisation_id IS NULL AND capacity = 'organisation'"
        " AND name_key = ?3 AND letter_id IN (SELECT id FROM letter WHERE guild_id = ?2)",
        (organisation_id, guild_id, key),
    )


def last_visibility(tx: Transaction, user_id: int, key: str) -> Visibility | None:
    """Return the visibility an account chose last for an organisation's name."""
    row = tx.execute(
        "SELECT visibility FROM signature WHERE user_id = ? AND name_key = ? ORDER BY signed_at DESC LIMIT 1",
        (user_id, key),
    ).fetchone()
    return None if row is None else Visibility(row["visibility"])
