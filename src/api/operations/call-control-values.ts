/** The sites where the media of a Voice API application may be handled. */
export const sites = [
  'Latency',
  'Chicago, IL',
  'Ashburn, VA',
  'San Jose, CA',
  'London, UK',
  'Chennai, IN',
  'Amsterdam, Netherlands',
  'Toronto, Canada',
  'Sydney, Australia',
] as const;

/** The ways to send digits. */
export const dtmfTypes = ['RFC 2833', 'Inband', 'SIP INFO'] as const;

/** Who may call an application's subdomain. */
export const subdomainCallers = ['only_my_connections', 'from_anyone'] as const;
