/// The statements that run while people answer and while results are read, by name.
///
/// A golden file keeps how SQLite carries each of them out.
package enum Query: String, CaseIterable, Sendable {
  /// The invitation of a link.
  case invitationOfLink = """
    SELECT invitation.id, organisation.name AS organisation, wave.name AS wave,
      wave_participant.code AS participant, wave_department.code AS department,
      wave_participant.tier, wave_participant.language, invitation.nonce, invitation.state,
      invitation.panel_code
    FROM invitation
    JOIN wave_participant ON wave_participant.id = invitation.wave_participant_id
    JOIN wave_department ON wave_department.id = wave_participant.wave_department_id
    JOIN wave ON wave.id = wave_participant.wave_id
    JOIN organisation ON organisation.id = wave.organisation_id
    WHERE invitation.link_hash = ?
    """

  /// What stands behind a link: the invitation, the draft, and which wave in which version.
  case standingOfLink = """
    SELECT invitation.id, wave_participant.code AS participant, wave_department.code AS department,
      wave_participant.tier, wave_participant.language, invitation.nonce, invitation.state,
      invitation.panel_code, wave_version.wave_id, wave_version.version, draft.ciphertext
    FROM invitation
    JOIN wave_participant ON wave_participant.id = invitation.wave_participant_id
    JOIN wave_department ON wave_department.id = wave_participant.wave_department_id
    JOIN wave_version ON wave_version.wave_id = wave_participant.wave_id
    LEFT JOIN draft ON draft.invitation_id = invitation.id
    WHERE invitation.link_hash = ?
    """

  /// The version of the wave of a name.
  case versionOfWave = """
    SELECT wave_version.wave_id, wave_version.version FROM organisation
    JOIN wave ON wave.organisation_id = organisation.id
    JOIN wave_version ON wave_version.wave_id = wave.id
    WHERE organisation.name = ? AND wave.name = ?
    """

  /// A wave by the store's key, with the name of its organisation.
  case waveOfKey = """
    SELECT wave.*, organisation.name AS organisation FROM wave
    JOIN organisation ON organisation.id = wave.organisation_id
    WHERE wave.id = ?
    """

  /// What a wave says in words of its own.
  case textsOfWave = "SELECT kind, language, text FROM wave_text WHERE wave_id = ?"

  /// Whether anything was answered in a wave: a draft, or a ballot.
  case firstAnswerOfWave = """
    SELECT 1 FROM wave_participant
    JOIN invitation ON invitation.wave_participant_id = wave_participant.id
    LEFT JOIN draft ON draft.invitation_id = invitation.id
    WHERE wave_participant.wave_id = ?
      AND (invitation.state = 'spent' OR draft.invitation_id IS NOT NULL)
    LIMIT 1
    """

  /// The invitations of a wave that are not revoked.
  case invitationsOfWave = """
    SELECT invitation.id, wave_participant.code AS participant,
      wave_department.code AS department, wave_participant.tier, wave_participant.language,
      invitation.nonce, invitation.state, invitation.panel_code
    FROM wave_participant
    JOIN wave_department ON wave_department.id = wave_participant.wave_department_id
    JOIN invitation ON invitation.wave_participant_id = wave_participant.id
      AND invitation.state <> 'revoked'
    WHERE wave_participant.wave_id = ?
    ORDER BY wave_participant.code
    """

  /// What decides whether an invitation may be used.
  case invitationStanding = """
    SELECT invitation.state, wave.id AS wave_id, wave.progress, wave.opens, wave.closes
    FROM invitation
    JOIN wave_participant ON wave_participant.id = invitation.wave_participant_id
    JOIN wave ON wave.id = wave_participant.wave_id
    WHERE invitation.id = ?
    """

  /// Marks an invitation as used.
  case spendInvitation = "UPDATE invitation SET state = 'spent' WHERE id = ?"

  /// The draft of an invitation.
  case draft = "SELECT ciphertext FROM draft WHERE invitation_id = ?"

  /// Keeps a draft in the place of the one before, where the invitation and its wave are open.
  case saveDraft = """
    INSERT INTO draft (invitation_id, ciphertext)
    SELECT invitation.id, ? FROM invitation
    JOIN wave_participant ON wave_participant.id = invitation.wave_participant_id
    JOIN wave ON wave.id = wave_participant.wave_id
    WHERE invitation.id = ? AND invitation.state = 'open' AND wave.progress = 'opened'
    ON CONFLICT (invitation_id) DO UPDATE SET ciphertext = excluded.ciphertext
    """

  /// Deletes the draft of an invitation.
  case deleteDraft = "DELETE FROM draft WHERE invitation_id = ?"

  /// Deletes all drafts of a wave.
  case deleteDraftsOfWave = """
    DELETE FROM draft WHERE invitation_id IN (
      SELECT invitation.id FROM wave_participant
      JOIN invitation ON invitation.wave_participant_id = wave_participant.id
      WHERE wave_participant.wave_id = ?)
    """

  /// Whether a wave that takes answers allows code words.
  case wavesWithCodeWords = "SELECT 1 FROM wave WHERE code_words AND progress = 'opened' LIMIT 1"

  /// The link of an invitation that is wrapped for code words.
  case codeWordsOfInvitation = """
    SELECT finding, salt, ciphertext FROM code_words WHERE invitation_id = ?
    """

  /// The wrapped link that code words find.
  case codeWordsFound = "SELECT finding, salt, ciphertext FROM code_words WHERE finding = ?"

  /// Keeps a wrapped link, where the invitation has none and nobody's words begin alike.
  case insertCodeWords = """
    INSERT INTO code_words (invitation_id, finding, salt, ciphertext) VALUES (?, ?, ?, ?)
    ON CONFLICT DO NOTHING
    """

  /// Counts a try at a row, while some are left.
  case countCodeWordsTry = """
    UPDATE code_words SET wrong = wrong + 1 WHERE finding = ? AND wrong < ?
    """

  /// Takes the count of a try back that was right.
  case forgiveCodeWordsTry = """
    UPDATE code_words SET wrong = max(0, wrong - 1) WHERE finding = ?
    """

  /// Deletes a row that too many words found and did not open.
  case deleteGuessedCodeWords = "DELETE FROM code_words WHERE finding = ? AND wrong >= ?"

  /// Deletes all wrapped links of a wave.
  case deleteCodeWordsOfWave = """
    DELETE FROM code_words WHERE invitation_id IN (
      SELECT invitation.id FROM wave_participant
      JOIN invitation ON invitation.wave_participant_id = wave_participant.id
      WHERE wave_participant.wave_id = ?)
    """

  /// The chain of a name, in a wave.
  case ratchetOfName = "SELECT id FROM ratchet WHERE name = ? AND wave_id = ?"

  /// The chains of a wave.
  case ratchetsOfWave = """
    SELECT name, sealed_first_key FROM ratchet WHERE wave_id = ? ORDER BY id
    """

  /// Puts a ballot into the box.
  case insertBallot = """
    INSERT INTO ballot (id, ratchet_id, step, receipt_hash, ciphertext) VALUES (?, ?, ?, ?, ?)
    """

  /// What has become of the ballot with a receipt.
  case ballotRecord = """
    SELECT 'in-box' AS state, organisation.name AS organisation, wave.name AS wave,
      EXISTS (
        SELECT 1 FROM packet WHERE packet.wave_id = wave.id AND packet.side = 'site') AS at_site
    FROM ballot
    JOIN ratchet ON ratchet.id = ballot.ratchet_id
    JOIN wave ON wave.id = ratchet.wave_id
    JOIN organisation ON organisation.id = wave.organisation_id
    WHERE ballot.receipt_hash = ?
    UNION ALL
    SELECT receipt.state, organisation.name, wave.name, 0
    FROM receipt
    JOIN wave ON wave.id = receipt.wave_id
    JOIN organisation ON organisation.id = wave.organisation_id
    WHERE receipt.receipt_hash = ?
    """

  /// A ballot in the box, and what decides whether it may be taken out.
  case ballotInBox = """
    SELECT ballot.id, wave.id AS wave_id, wave.progress, wave.opens, wave.closes,
      EXISTS (
        SELECT 1 FROM packet WHERE packet.wave_id = wave.id AND packet.side = 'site') AS at_site
    FROM ballot
    JOIN ratchet ON ratchet.id = ballot.ratchet_id
    JOIN wave ON wave.id = ratchet.wave_id
    WHERE ballot.receipt_hash = ?
    """

  /// Takes a ballot out of the box.
  case deleteBallot = "DELETE FROM ballot WHERE id = ?"

  /// What is kept of a ballot that lies in the box no more.
  case receiptState = "SELECT state FROM receipt WHERE receipt_hash = ?"

  /// Keeps what became of a ballot.
  case insertReceipt = "INSERT INTO receipt (receipt_hash, wave_id, state) VALUES (?, ?, ?)"

  /// How many ballots of a wave were taken out.
  case withdrawnOfWave = """
    SELECT count(*) AS count FROM receipt WHERE wave_id = ? AND state = 'withdrawn'
    """

  /// Keeps that the ballots in the box of a wave are counted.
  case countReceiptsOfWave = """
    INSERT INTO receipt (receipt_hash, wave_id, state)
    SELECT ballot.receipt_hash, ratchet.wave_id, 'counted' FROM ratchet
    JOIN ballot ON ballot.ratchet_id = ratchet.id
    WHERE ratchet.wave_id = ?
    """

  /// Deletes what became of the ballots of a wave.
  case deleteReceiptsOfWave = "DELETE FROM receipt WHERE wave_id = ?"

  /// What a person has said before answering.
  case wishes = """
    SELECT EXISTS (
        SELECT 1 FROM place_doubt WHERE place_doubt.wave_participant_id = person.id) AS doubts,
      EXISTS (
        SELECT 1 FROM mail_stop
        WHERE mail_stop.wave_participant_id = person.id AND mail_stop.reason = 'refusal') AS refuses
    FROM wave_participant AS person WHERE person.wave_id = ? AND person.code = ?
    """

  /// The numbers of the ballots of a wave.
  case ballotNumbersOfWave = """
    SELECT ballot.id FROM ratchet
    JOIN ballot ON ballot.ratchet_id = ratchet.id
    WHERE ratchet.wave_id = ?
    """

  /// A ballot of a wave by its number.
  case ballot = """
    SELECT ratchet.name, ballot.step, ballot.receipt_hash, ballot.ciphertext FROM ballot
    JOIN ratchet ON ratchet.id = ballot.ratchet_id
    WHERE ballot.id = ? AND ratchet.wave_id = ?
    """

  /// Empties the box of a wave.
  case deleteBallotsOfWave = """
    DELETE FROM ballot WHERE ratchet_id IN (SELECT id FROM ratchet WHERE wave_id = ?)
    """

  /// Deletes the chains of a wave.
  case deleteRatchetsOfWave = "DELETE FROM ratchet WHERE wave_id = ?"

  /// Adds a response.
  case insertResponse = """
    INSERT INTO response (wave_id, wave_department_id, tier, answers, panel, consent)
    VALUES (?, ?, ?, ?, ?, ?)
    """

  /// Adds a comment.
  case insertComment = """
    INSERT INTO comment (wave_id, wave_department_id, tier, question, text)
    VALUES (?, ?, ?, ?, ?)
    """

  /// The responses of a wave, in the stored order.
  case responsesOfWave = """
    SELECT wave_department_id, tier, answers, panel, consent
    FROM response WHERE wave_id = ? ORDER BY id
    """

  /// The responses of a wave with their keys, without panel codes and consents.
  case rowsOfWave = """
    SELECT id, wave_department_id, tier, answers FROM response WHERE wave_id = ? ORDER BY id
    """

  /// The responses of a list of keys, given as a JSON array.
  case rowsByKey = """
    SELECT id, wave_department_id, tier, answers FROM response
    WHERE id IN (SELECT value FROM json_each(?))
    """

  /// The comments of a wave, in the stored order.
  case commentsOfWave = """
    SELECT wave_department_id, tier, question, text FROM comment WHERE wave_id = ? ORDER BY id
    """

  /// Invited and answered of a wave, by department and tier; people who were taken off the roster
  /// are counted on.
  case responseCountsOfWave = """
    SELECT wave_department.code AS department, part.tier,
      sum(part.invited) AS invited, sum(part.answered) AS answered
    FROM (
      SELECT wave_participant.wave_department_id AS place, wave_participant.tier,
        count(*) AS invited, count(invitation.id) AS answered
      FROM wave_participant
      LEFT JOIN invitation ON invitation.wave_participant_id = wave_participant.id
        AND invitation.state = 'spent'
      WHERE wave_participant.wave_id = ?
      GROUP BY 1, 2
      UNION ALL
      SELECT wave_nameless.wave_department_id, wave_nameless.tier, wave_nameless.invited,
        wave_nameless.answered
      FROM wave_nameless
      JOIN wave_department ON wave_department.id = wave_nameless.wave_department_id
      WHERE wave_department.wave_id = ?
    ) AS part
    JOIN wave_department ON wave_department.id = part.place
    GROUP BY wave_department.position, wave_department.id, part.tier
    ORDER BY wave_department.position,
      CASE part.tier
        WHEN 'senior' THEN 0 WHEN 'middle' THEN 1 WHEN 'first-line' THEN 2 ELSE 3 END
    """

  /// What the figures of a wave are.
  case outcomeOfWave = "SELECT name FROM outcome WHERE wave_id = ?"

  /// The figures of a wave, by department.
  case figuresOfWave = """
    SELECT wave_department.code, outcome_figure.value FROM outcome
    JOIN outcome_figure ON outcome_figure.outcome_id = outcome.id
    JOIN wave_department ON wave_department.id = outcome_figure.wave_department_id
    WHERE outcome.wave_id = ?
    """

  /// Deletes the figures of a wave.
  case deleteOutcomeOfWave = "DELETE FROM outcome WHERE wave_id = ?"

  /// Records what the figures of a wave are.
  case insertOutcome = "INSERT INTO outcome (wave_id, name) VALUES (?, ?)"

  /// Adds the figure of a department.
  case insertFigure = """
    INSERT INTO outcome_figure (outcome_id, wave_department_id, value) VALUES (?, ?, ?)
    """

  /// How many cells were settled for a wave.
  case releaseOfWave = "SELECT cells, breakdown_rows FROM release WHERE wave_id = ?"

  /// The cells that were settled for a wave, with the code of the department.
  case releasedCells = """
    SELECT wave_department.code, release_cell.block, release_cell.facet FROM release_cell
    LEFT JOIN wave_department ON wave_department.id = release_cell.wave_department_id
    WHERE release_cell.wave_id = ?
    """

  /// Records that the cells of a wave are settled.
  case insertRelease = """
    INSERT INTO release (wave_id, cells, breakdown_rows) VALUES (?, ?, ?)
    """

  /// Adds a cell that reports may show.
  case insertReleasedCell = """
    INSERT INTO release_cell (wave_id, wave_department_id, block, facet) VALUES (?, ?, ?, ?)
    """

  /// The budget that the noisy release of a wave spent, and how many sums it has.
  case noisyReleaseOfWave = "SELECT budget, sums FROM noisy_release WHERE wave_id = ?"

  /// The sums of a noisy release, with the code of the department.
  case noisySums = """
    SELECT wave_department.code, noisy_sum.block, noisy_sum.facet, noisy_sum.role, noisy_sum.people,
      noisy_sum.total, noisy_sum.squares FROM noisy_sum
    LEFT JOIN wave_department ON wave_department.id = noisy_sum.wave_department_id
    WHERE noisy_sum.wave_id = ?
    """

  /// Records that the noise of a wave is drawn.
  case insertNoisyRelease = "INSERT INTO noisy_release (wave_id, budget, sums) VALUES (?, ?, ?)"

  /// Adds the sums of a role in a place.
  case insertNoisySum = """
    INSERT INTO noisy_sum (wave_id, wave_department_id, block, facet, role, people, total, squares)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    """

  /// The rows of breakdowns that the first report of a wave settled.
  case releasedRows = "SELECT question, value FROM release_row WHERE wave_id = ?"

  /// Settles a row of a breakdown.
  case insertReleasedRow = """
    INSERT INTO release_row (wave_id, question, value) VALUES (?, ?, ?)
    """

  /// The packets of a wave.
  case packetsOfWave = """
    SELECT name, side, peer_key, people, is_back FROM packet WHERE wave_id = ? ORDER BY id
    """

  /// The wave of a packet.
  case waveOfPacket = """
    SELECT wave.name AS wave, organisation.name AS organisation FROM packet
    JOIN wave ON wave.id = packet.wave_id
    JOIN organisation ON organisation.id = wave.organisation_id
    WHERE packet.name = ?
    """

  /// Adds a packet.
  case insertPacket = """
    INSERT INTO packet (wave_id, name, side, peer_key, people) VALUES (?, ?, ?, ?, ?)
    """

  /// Marks a packet as back.
  case markPacketBack = "UPDATE packet SET is_back = 1 WHERE name = ? AND wave_id = ?"
}
