import Collecting
import SurveyModel

extension Failure {
  /// There is no department of this code; the nearest one by code or name, and else the first ones.
  init(noDepartment code: String, in tree: DepartmentTree) {
    let departments = tree.departments
    let names = departments.flatMap { [($0.id.rawValue, $0), ($0.name, $0)] }
    let nearest = Similarity.nearest(to: code, among: names.map(\.0))
    let meant = names.first { $0.0 == nearest }?.1
    let first =
      departments.prefix(20).map(\.id.rawValue).joined(separator: ", ")
      + (departments.count > 20 ? ", …" : "")
    self.init(
      .notFound, "there is no department “\(code)”",
      hint: (meant.map { "Did you mean \($0.id.rawValue) (\($0.name))? " } ?? "")
        + "Departments go by their code: \(first)")
  }
}
