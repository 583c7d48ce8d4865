/// Records that are known by names of several sorts, such as mailboxes by address here and by alias there.
///
/// Those with one best name are one object. An object without the best sort of name is the one that shares its next name,
/// where there is one only, and nothing else tells them apart: what several might be is none of them.
struct SharedNames {
  private let inventory: Inventory
  private var objects: [Named] = []
  /// The object of each best name.
  private var numbers: [String: Int] = [:]

  private struct Named {
    var records: [Int] = []
    /// By sort; the first that any of the records has.
    var names: [Int: String] = [:]
    var best = Int.max
    var isLoose = false
  }

  init(_ inventory: Inventory) {
    self.inventory = inventory
  }

  mutating func add(_ record: Int) {
    let object = Object(inventory: inventory, index: record)
    let handles = object.handles
    guard let best = handles.min(by: { $0.sort < $1.sort }) else { return }
    let owner = "\(object.record.server?.index ?? -1) "
    let number = numbers[owner + best.key] ?? objects.count
    if number == objects.count {
      numbers[owner + best.key] = number
      objects.append(Named())
    }
    objects[number].records.append(record)
    objects[number].best = best.sort
    objects[number].isLoose = objects[number].isLoose || best.isLoose
    for handle in handles where objects[number].names[handle.sort] == nil {
      objects[number].names[handle.sort] = owner + handle.key
    }
  }

  /// The records of each object that is given more than once, in the order of the input.
  var groups: [[Int]] {
    let bearers = bearers
    // Best names first, so that what joins an object is there when others look for it.
    let order = objects.indices.sorted { objects[$0].best < objects[$1].best }
    var joined = objects.map(\.records)
    var home = Array(objects.indices)
    for number in order {
      guard let other = namesake(of: number, bearers), other != number else { continue }
      home[number] = home[other]
      joined[home[other]] += joined[number]
      joined[number] = []
    }
    return joined.filter { $0.count > 1 }.map { $0.sorted() }
  }

  /// The objects that have each name.
  private var bearers: [String: [Int]] {
    var bearers: [String: [Int]] = [:]
    for (number, object) in objects.enumerated() {
      for name in object.names.values { bearers[name, default: []].append(number) }
    }
    return bearers
  }

  /// The only object with a better name that shares one with an object.
  private func namesake(of number: Int, _ bearers: [String: [Int]]) -> Int? {
    let object = objects[number]
    for (sort, name) in object.names.sorted(by: { $0.key < $1.key }) {
      let bearers = bearers[name] ?? []
      guard bearers.count <= Self.mostBearers else { return nil }
      let better = bearers.filter { objects[$0].best < object.best }
      guard !better.isEmpty else { continue }
      let possible = better.filter { other in
        object.isLoose || object.names.allSatisfy { $0.key >= sort || objects[other].names[$0.key] == nil }
      }
      return possible.count == 1 ? possible[0] : nil
    }
    return nil
  }

  /// Of a name that more objects have, nobody asks which of them is meant.
  private static let mostBearers = 16
}
