} ) R b { X = @('a', $x; "`é$" ) ; ; Y = @"
$('
"@ ; Ensure = 'Absent' } enum E { A = 1 } Node { R `
 c { = } ]