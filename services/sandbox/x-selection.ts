/** Which fields and expansions a request selects; under their old names (`tweet`) and new ones (`post`). */
import { listParam } from './x-params.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const POST_FIELDS = words(`
  article article_title attachments author_id card_uri community_id context_annotations
  conversation_id created_at display_text_range edit_controls edit_history_tweet_ids
  edit_history_post_ids entities geo id in_reply_to_user_id lang matched_media_notes media_metadata
  non_public_metrics note_tweet note_post note_request_suggestions organic_metrics paid_partnership
  possibly_sensitive promoted_metrics public_metrics referenced_tweets referenced_posts
  reply_settings scopes source suggested_source_links suggested_source_links_with_counts text
  withheld`);

const USER_FIELDS = words(`
  affiliation confirmed_email connection_status created_at description entities id
  is_identity_verified location most_recent_tweet_id name parody pinned_tweet_id profile_banner_url
  profile_image_url protected public_metrics receives_your_dm subscribes_to_you subscription
  subscription_type url username verified verified_followers_count verified_type withheld`);

const DM_FIELDS = words(`
  attachments created_at dm_conversation_id entities event_type id participant_ids
  referenced_tweets referenced_posts sender_id text`);

const POST_EXPANSIONS = words(`
  article.cover_media article.media_entities attachments.media_keys attachments.media_source_tweet
  attachments.poll_ids author_id edit_history_tweet_ids edit_history_post_ids
  entities.mentions.username entities.note.mentions.username geo.place_id in_reply_to_user_id
  referenced_tweets.id referenced_tweets.id.author_id referenced_tweets.id.attachments.media_keys
  referenced_posts username`);

const MEDIA_FIELDS = words(`
  alt_text duration_ms height media_key non_public_metrics organic_metrics preview_image_url
  promoted_metrics public_metrics type url variants width`);

const DM_EXPANSIONS = words(`
  attachments.media_keys participant_ids referenced_tweets.id referenced_posts sender_id`);

const USER_EXPANSIONS = words(`
  affiliation affiliation.user_id most_recent_tweet_id most_recent_post_id pinned_tweet_id
  pinned_post_id`);

/** Everything a request may select with. */
export const SELECTION_PARAMS: readonly string[] = [
  'tweet.fields',
  'post.fields',
  'user.fields',
  'dm_event.fields',
  'media.fields',
  'place.fields',
  'poll.fields',
  'expansions',
];

export interface Selection {
  readonly post: ReadonlySet<string>;
  readonly user: ReadonlySet<string>;
  readonly dm: ReadonlySet<string>;
  readonly media: ReadonlySet<string>;
  readonly expansions: ReadonlySet<string>;
  /** The request speaks of posts: the answer then bears the new names beside the old ones. */
  readonly newNames: boolean;
}

const EXPANSIONS_OF = { post: POST_EXPANSIONS, dm: DM_EXPANSIONS, user: USER_EXPANSIONS };

/** @throws XProblem 400 on an unknown name */
export const selectionOf = (
  query: URLSearchParams,
  resource: 'post' | 'dm' | 'user',
): Selection => {
  const post = new Set(listParam(query, ['post.fields', 'tweet.fields'], POST_FIELDS));
  const expansions = new Set(listParam(query, ['expansions'], EXPANSIONS_OF[resource]));
  return {
    post,
    user: new Set(listParam(query, ['user.fields'], USER_FIELDS)),
    dm: new Set(listParam(query, ['dm_event.fields'], DM_FIELDS)),
    media: new Set(listParam(query, ['media.fields'], MEDIA_FIELDS)),
    expansions,
    newNames:
      query.has('post.fields') ||
      [...post, ...expansions].some((name) => /_posts?(_ids)?$/.test(name)),
  };
};
