# Relay of the scanners
Import-Module ServerManager
$server = 'MX1'
New-ReceiveConnector -Name "Scanner" -Server MX1 -TransportRole FrontendTransport -Custom `
  -Bindings 0.0.0.0:25, [::]:25 -RemoteIPRanges @('10.30.0.7'
    '10.30.0.8')
Set-ReceiveConnector "MX1\Scanner" –PermissionGroups “AnonymousUsers” -MaxMessageSize 36MB -Banner $null
Set-ReceiveConnector "$server\Scanner" -RemoteIPRanges @{Add='10.30.0.9'; Remove='10.30.0.7'}
Get-ExchangeServer | ForEach-Object { Set-PopSettings -Server $_.Name -LoginType SecureLogin }
Set-ImapSettings @parameters
Enable-ExchangeCertificate 0A1B -Services POP,IMAP -Force
Start-Service MSExchangePOP3, MSExchangePOP3BE
