/**
 * Product and brand names of one word that are written the same in every language of the Latin
 * script, and that are no common word in any. What a language does to a name, an ending or an
 * apostrophe, comes behind it. Names that are also words (Teams, Office, Windows, Outlook, Edge)
 * are missing on purpose: nobody can tell `teams` from Teams without reading the sentence.
 */
export const COINED_NAMES: readonly string[] = [
  ...['Accenture', 'ActiveX', 'Adobe', 'Airtable', 'Akamai', 'Alibaba', 'Android', 'Ansible'],
  ...['AppSource', 'AppLocker', 'Asana', 'Atlassian', 'AutoCAD', 'Autodesk', 'Azure', 'BitLocker'],
  ...['Bitbucket', 'Blazor', 'BlackBerry', 'Bluetooth', 'Cassandra', 'CentOS', 'Chromebook'],
  ...['Chromium', 'Cisco', 'Citrix', 'Cloudflare', 'CodePlex', 'Copilot', 'Cortana', 'CouchDB'],
  ...['Databricks', 'Datadog', 'Dataverse', 'Debian', 'Deloitte', 'DirectX', 'Django', 'Docker'],
  ...['DocuSign', 'Dropbox', 'Drupal', 'DuckDuckGo', 'Elasticsearch', 'Evernote', 'Facebook'],
  ...['FastTrack', 'Fedora', 'FileMaker', 'Firefox', 'Flutter', 'FreeBSD', 'Fujitsu', 'GitHub'],
  ...['GitLab', 'Gmail', 'Google', 'GoToMeeting', 'Grafana', 'GraphQL', 'HashiCorp', 'HDInsight'],
  ...['HoloLens', 'HubSpot', 'Huawei', 'iCloud', 'iPad', 'iPhone', 'Informix', 'Instagram'],
  ...['IntelliCode', 'IntelliJ', 'IntelliSense', 'Intune', 'JavaScript', 'JBoss', 'Jenkins'],
  ...['JetBrains', 'Joomla', 'jQuery', 'Jupyter', 'Kaizala', 'Kerberos', 'Kibana', 'Kotlin'],
  ...['Kubernetes', 'LibreOffice', 'LinkedIn', 'Linux', 'Logitech', 'MacBook', 'Magento'],
  ...['MailChimp', 'MariaDB', 'Marketo', 'Mastercard', 'MATLAB', 'Microsoft', 'Minecraft'],
  ...['MongoDB', 'Mozilla', 'MySQL', 'NetApp', 'Netflix', 'NetSuite', 'NuGet', 'NVIDIA'],
  ...['OneDrive', 'OneNote', 'OpenID', 'OpenJDK', 'OpenOffice', 'OpenShift', 'OpenSSL'],
  ...['OpenStack', 'PayPal', 'Pinterest', 'PostgreSQL', 'PowerPoint', 'PowerShell', 'Pulumi'],
  ...['PyTorch', 'Qualcomm', 'QuickBooks', 'RabbitMQ', 'Reddit', 'Redis', 'Salesforce'],
  ...['Samsung', 'ServiceNow', 'SharePoint', 'Shopify', 'Silverlight', 'Skype', 'Snapchat'],
  ...['SolarWinds', 'Splunk', 'Spotify', 'SQLite', 'Squarespace', 'SurveyMonkey', 'Symantec'],
  ...['TensorFlow', 'Terraform', 'TikTok', 'Toshiba', 'Trello', 'Twilio', 'TypeScript', 'Ubuntu'],
  ...['Unicode', 'VirtualBox', 'Visio', 'VMware', 'WebView2', 'WhatsApp', 'Wikipedia', 'Wireshark'],
  ...['WordPress', 'Workday', 'Xamarin', 'Xbox', 'Yammer', 'YouTube', 'Zendesk'],
];

/** Product names of several words that are written the same in every language. */
export const COMPOUND_NAMES: readonly string[] = [
  ...['.NET Framework', 'Active Directory', 'Android Studio', 'Apache Kafka', 'Apache Spark'],
  ...['Application Insights', 'Azure DevOps', 'Azure Pipelines', 'Azure Stack', 'Cosmos DB'],
  ...['Creative Commons', 'Dynamics 365', 'Entity Framework', 'Google Analytics', 'Google Chrome'],
  ...['Hyper-V', 'Internet Explorer', 'Microsoft 365', 'Microsoft Teams'],
  ...['Office 365', 'Power Apps', 'Power Automate', 'Power BI', 'Power Platform', 'Red Hat'],
  ...['Service Fabric', 'SQL Server', 'Stack Overflow', 'Visual Basic', 'Visual Studio'],
  ...['Visual Studio Code', 'Windows Server'],
];

/**
 * Product names that are common words too. Where English writes them with a capital within a
 * sentence they are names, and machines translate them all the same.
 */
export const WORD_NAMES: readonly string[] = [
  ...['Dynamics', 'Excel', 'Office', 'Outlook', 'Teams', 'Windows'],
];
