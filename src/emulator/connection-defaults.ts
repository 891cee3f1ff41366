/** What applies to calls in either direction of an application whose creator said nothing: the same for both kinds. */
export const inboundDefaults = {
  channel_limit: null,
  shaken_stir_enabled: false,
  sip_subdomain: null,
  sip_subdomain_receive_settings: 'from_anyone',
} as const;

export const outboundDefaults = { channel_limit: null, outbound_voice_profile_id: null } as const;
