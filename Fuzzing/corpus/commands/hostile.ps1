Set-PopSettings "a
if ($x) { Set-ReceiveConnector 'R -Fqdn (((@{Add=
Set-Service -Name <a b> ${ $( @x 2>&1 `