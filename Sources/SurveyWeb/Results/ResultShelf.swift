import Pipeline
import SurveyModel

/// What the server keeps of sealed results, which never change: waves, and the pages and files made of
/// them.
///
/// Nothing of a wave that is not sealed is kept, and what an account sees is kept under where it looks
/// from, so that no page is served to one who sees less. What is kept is bounded in bytes: whatever a
/// server has shown, its memory stays what it was.
final class ResultShelf: Sendable {
  /// A wave as it is seen from somewhere.
  struct WaveKey: Hashable, Sendable {
    let seal: String
    let standpoint: SeenWave.Standpoint
  }

  /// The content of a page.
  struct PageKey: Hashable, Sendable {
    let wave: WaveKey
    let page: ResultPage
    let earlier: [String]
  }

  /// A file for programs: the gaps of a wave, or its comparison with an earlier one.
  struct FileKey: Hashable, Sendable {
    let wave: WaveKey

    /// The seal of the earlier wave; `nil` for the gaps.
    let earlier: String?
  }

  let trees = Drawer<String, DepartmentTree>(room: 16)
  let surveys = Drawer<String, Survey>(room: 4)
  let heads = Drawer<WaveKey, ResultWave>(room: 16)
  let waves = Drawer<WaveKey, ResultWave>(room: 24_000_000) { $0.bytes }
  let changes = Drawer<String, ResultChanges>(room: 8_000_000) { $0.bytes }
  let pages = Drawer<PageKey, ResultContent>(room: 8_000_000) { $0.bytes }
  let files = Drawer<FileKey, APIReply>(room: 24_000_000) { $0.size }

  /// The survey of a sealed wave, read once where several waves have asked it.
  func survey(_ source: String) throws -> Survey {
    if let kept = surveys[source] { return kept }
    let read = try SurveyReader.read(source, file: "sealed survey")
    surveys[source] = read
    return read
  }
}
