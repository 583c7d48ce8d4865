Configuration MailSite
{
    param ([Parameter(Mandatory = $true)] [PSCredential] $Admin)
    Import-DscResource -ModuleName ExchangeDsc, PSDesiredStateConfiguration

    Node $AllNodes.Where{ $_.Role -eq 'Mail' }.NodeName
    {
        Service Pop { Name = 'MSExchangePOP3'; StartupType = 'Automatic'; State = 'Running' }
        ExchPopSettings Pop
        {
            Server      = $Node.NodeName
            Credential  = $Admin
            LoginType   = 'PlainTextLogin'   # for the old scanner
            SSLBindings = @('[::]:995'; '0.0.0.0:995')
        }
        ExchReceiveConnector "Scanner $($Node.NodeName)"
        {
            Identity         = "MX1\Scanner"
            AuthMechanism    = 'Tls', 'ExternalAuthoritative'
            PermissionGroups = 'AnonymousUsers', 'ExchangeServers'
            Bindings         = '0.0.0.0:25', $Node.Bindings
            RemoteIPRanges   = @(
                '10.30.0.7'
                '10.30.0.8'
            )
            MaxMessageSize   = 30MB
            Banner           = @'
220 scanner's
'@
        }
    }
}
