import SurveyModel
import Testing

struct WordingHashTests {
  private func hashes(_ edits: Edit...) throws -> [String: String] {
    let survey = try SurveyReader.read(SmallSurvey.text(edits), file: "x.yaml")
    return Dictionary(
      uniqueKeysWithValues: survey.wordingHashes.map { ($0.item.rawValue, $0.hash) })
  }

  @Test func `each item has a fingerprint of sixteen digits, all different`() throws {
    let hashes = try hashes()
    #expect(hashes.count == 4 && Set(hashes.values).count == 4)
    #expect(hashes.values.allSatisfy { $0.wholeMatch(of: /[0-9a-f]{16}/) != nil })
  }

  /// Made with an implementation of FNV-1a in Python over the parts that the comment lists.
  @Test func `the fingerprint is the same on every machine`() throws {
    #expect(try hashes()["T-NOW"] == "537c2ab1141fa98d")
  }

  @Test(arguments: [
    (Edit.line(40, "        leader: My people hear of service too late."), ["T-2"]),
    (.line(41, "        frontline: I hear of service too late."), ["T-2"]),
    (.line(33, "        key: negative"), ["T-1"]),
    (.line(35, "        text: Good service gets thanked here!"), ["T-1"]),
    (.line(15, "      - [5, Fully agree]"), ["T-1", "T-2", "L-1"]),
    (.line(22, "      - {value: 1, label: Low, meaning: It falls far short.}"), ["T-NOW"]),
    (.line(23, "      - {value: 2, label: Middle, meaning: So so.}"), ["T-NOW"]),
    (.line(16, nil), ["T-1", "T-2", "L-1"]),
    (.line(29, "    label: Thanking"), []),
    (.line(18, "    bound: 0.4"), []),
    (.line(4, "title: Another title"), []),
  ])
  func `only what people read of an item changes its fingerprint`(
    edit: Edit, changed: [String]
  ) throws {
    let (before, after) = (try hashes(), try hashes(edit))
    #expect(before.keys.filter { before[$0] != after[$0] }.sorted() == changed.sorted())
  }

  @Test func `a translation that is added changes no word of the languages before`() throws {
    let item = try #require(try SurveyReader.read(SmallSurvey.text([]), file: "x.yaml").items.first)
    func asked(_ texts: [Language: String]) -> Item {
      let text = LocalizedText(texts)
      return Item(
        id: item.id, block: item.block, facet: item.facet, scale: item.scale, key: item.key,
        referent: item.referent, wording: Wording(leader: text, frontline: text))
    }
    let scale = Scale(
      id: item.scale, points: [], dontKnow: nil, favorableFrom: 1, bound: 0.1, reversible: false)
    let before = asked(["en": "We thank."]).wordingHash(on: scale)
    let translated = asked(["en": "We thank.", "de": "Wir danken."])
    #expect(translated.wordingHash(on: scale, in: ["en"]) == before)
    #expect(translated.wordingHash(on: scale) != before)
    let changed = asked(["en": "We do thank.", "de": "Wir danken."])
    #expect(changed.wordingHash(on: scale, in: ["en"]) != before)
  }
}
