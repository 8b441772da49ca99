import ArgumentParser
import Collecting
import Foundation
import SurveyModel

/// The file of a wave's own texts.
struct WaveTextOptions: ParsableArguments {
  @Option(
    help: """
      A YAML file of what people read about who asks and why: purpose, responsible, contact, consent, \
      withdrawal, each by language. Fixed from the first answer on.
      """)
  var texts: String?

  /// The texts of the file; `nil` where none was named.
  ///
  /// - Throws: ``Failure`` with every fault of the file.
  func read() throws -> WaveTexts? {
    guard let texts else { return nil }
    guard let bytes = FileManager.default.contents(atPath: texts) else {
      throw Failure(.notFound, "there is no file “\(texts)”")
    }
    do throws(SettingsFaults) {
      return try WaveTextsFile.read(Array(bytes))
    } catch {
      throw Failure(.badInput, error.lines(of: texts))
    }
  }
}
